package org.understory.members;

import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.understory.subject.MemberId;
import org.understory.subject.Subject;

/** Profiles as things that members can report. */
@Component
class ReportedMembers implements Reportable {
    private final JdbcClient sql;

    ReportedMembers(JdbcClient sql) {
        this.sql = sql;
    }

    @Override
    public String kind() {
        return "member";
    }

    @Override
    public Optional<Reported> find(Viewer viewer, long id) {
        var face = viewer.face();
        if (face.isEmpty()) return Optional.empty();
        return sql.sql("""
                select handle
                  from members
                 where id = :id
                   and community_id = :community
                   and handle is not null
                   and active_at is not null
                   and not apart(id, :viewer)
                """)
                .param("id", id)
                .param("community", viewer.community().value())
                .param("viewer", face.map(MemberId::value).orElseThrow())
                .query((row, n) -> new Reported(new Subject(kind(), id), "/members/" + row.getString("handle")))
                .optional();
    }
}
