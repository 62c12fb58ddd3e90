package org.understory.media;

import java.sql.ResultSet;
import java.sql.SQLException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.understory.subject.CommunityId;
import org.understory.subject.MemberId;
import org.understory.subject.Subject;

/** Where each picture hangs. */
@Component
class HungPictures {
    private final JdbcClient sql;

    HungPictures(JdbcClient sql) {
        this.sql = sql;
    }

    /** A picture of another community is nowhere in this one. */
    Place find(PictureId id, CommunityId community) {
        return sql.sql("""
                select owner_member, kind, thing_id
                  from pictures
                 where token = :token
                   and community_id = :community
                   and leaving_at is null
                """)
                .param("token", id.token())
                .param("community", community.value())
                .query(Place::from)
                .optional()
                .orElseGet(Place.Nowhere::new);
    }

    /** Where a picture is. */
    sealed interface Place {
        /** There is no such picture here. */
        record Nowhere() implements Place {}

        /** Held by its owner, on nothing yet. */
        record Waiting(MemberId owner) implements Place {}

        record On(Subject thing) implements Place {}

        static Place from(ResultSet row, int number) throws SQLException {
            var kind = row.getString("kind");
            return kind == null
                    ? new Waiting(new MemberId(row.getLong("owner_member")))
                    : new On(new Subject(kind, row.getLong("thing_id")));
        }
    }
}
