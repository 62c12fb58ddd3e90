package org.understory.members;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.understory.subject.CommunityId;
import org.understory.subject.MemberId;

/** Members by their pseudonyms, for words that call somebody by one. */
@Component
public class Pseudonyms {
    private final JdbcClient sql;

    Pseudonyms(JdbcClient sql) {
        this.sql = sql;
    }

    /** Who these are, by the pseudonym in lower case; nobody is left out for a block. One statement, however many. */
    public Map<String, Called> find(CommunityId community, Collection<String> handles) {
        if (handles.isEmpty()) return Map.of();
        var found = new HashMap<String, Called>();
        sql.sql("""
                select id, cast(handle as text) as handle
                  from members
                 where community_id = :community
                   and handle = any(cast(:handles as citext[]))
                   and active_at is not null
                """)
                .param("community", community.value())
                .param("handles", handles.toArray(String[]::new))
                .query(row -> {
                    var handle = row.getString("handle");
                    found.put(handle.toLowerCase(Locale.ROOT), new Called(new MemberId(row.getLong("id")), handle));
                });
        return found;
    }

    /** The first pseudonyms that begin like this, in their order, without those whom a block keeps from the viewer. */
    public List<String> beginning(CommunityId community, MemberId viewer, String beginning, int most) {
        return sql.sql("""
                select cast(handle as text) as handle
                  from members
                 where community_id = :community
                   and handle >= cast(:from as citext)
                   and handle < cast(:to as citext)
                   and active_at is not null
                   and id <> :viewer
                   and not apart(id, :viewer)
                 order by members.handle
                 limit :most
                """)
                .param("community", community.value())
                .param("from", beginning)
                .param("to", beginning + Character.toString(Character.MAX_CODE_POINT - 2))
                .param("viewer", viewer.value())
                .param("most", most)
                .query(String.class)
                .list();
    }

    /**
     * A member by the pseudonym.
     *
     * @param handle as its owner writes it
     */
    public record Called(MemberId member, String handle) {}
}
