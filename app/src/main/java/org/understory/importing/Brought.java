package org.understory.importing;

import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.understory.subject.CommunityId;

/** What was brought from other sites before, and what it became here. */
@Component
class Brought {
    private final JdbcClient sql;

    Brought(JdbcClient sql) {
        this.sql = sql;
    }

    /** What these things of a site became, by their keys; those that were never brought are left out. */
    Map<String, Long> known(CommunityId community, String site, Kind kind, Collection<String> keys) {
        var known = new HashMap<String, Long>();
        sql.sql("""
                select key, thing
                  from brought
                 where community_id = :community
                   and site = :site
                   and kind = :kind
                   and key = any(:keys)
                """)
                .param("community", community.value())
                .param("site", site)
                .param("kind", kind.word())
                .param("keys", keys.toArray(String[]::new))
                .query(row -> {
                    known.put(row.getString("key"), row.getLong("thing"));
                });
        return known;
    }

    /** The article that readers found at one of these paths, the newest if several sites had one there. */
    Optional<Long> articleAt(CommunityId community, Stream<String> paths) {
        return sql.sql("""
                select thing
                  from brought
                 where community_id = :community
                   and path = any(:paths)
                   and kind = 'article'
                 order by thing desc
                 limit 1
                """)
                .param("community", community.value())
                .param("paths", paths.toArray(String[]::new))
                .query(Long.class)
                .optional();
    }

    /** @param path where readers found it there, or null */
    void record(CommunityId community, String site, Kind kind, String key, long thing, @Nullable String path) {
        sql.sql("""
                insert into brought (community_id, site, kind, key, thing, path)
                values (:community, :site, :kind, :key, :thing, :path)
                """)
                .param("community", community.value())
                .param("site", site)
                .param("kind", kind.word())
                .param("key", key)
                .param("thing", thing)
                .param("path", path)
                .update();
    }

    /** A kind of thing that is brought. */
    enum Kind {
        ARTICLE("article"),
        COMMENT("comment"),
        CONTRIBUTOR("contributor");

        private final String word;

        Kind(String word) {
            this.word = word;
        }

        String word() {
            return word;
        }
    }
}
