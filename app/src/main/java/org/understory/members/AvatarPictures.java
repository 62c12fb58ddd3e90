package org.understory.members;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.understory.media.PictureAudience;
import org.understory.subject.Subject;

/** Members' own pictures are for members of the same community, without those whom a block keeps apart. */
@Component
class AvatarPictures implements PictureAudience {
    static final String KIND = "avatar";

    private final JdbcClient sql;

    AvatarPictures(JdbcClient sql) {
        this.sql = sql;
    }

    @Override
    public Set<String> kinds() {
        return Set.of(KIND);
    }

    @Override
    public Sight sight(Subject on, HttpServletRequest request) {
        return Viewer.of(request)
                .face()
                .filter(face -> sql.sql("""
                        select may_see(id, 'members', :viewer)
                          from members
                         where id = :id
                           and community_id = :community
                        """)
                        .param("viewer", face.value())
                        .param("id", on.id())
                        .param("community", Viewer.of(request).community().value())
                        .query(Boolean.class)
                        .optional()
                        .orElse(false))
                .map(face -> Sight.READER)
                .orElse(Sight.HIDDEN);
    }
}
