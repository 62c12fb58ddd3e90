package org.understory.members;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.understory.subject.CommunityId;
import org.understory.subject.MemberId;

/**
 * Who reads the newsletter, for the room that sends it. For its statements there is the SQL function
 * {@code newsletter_readers(community)}: who wants it and has shown that the address is theirs.
 */
@Component
public class NewsletterReaders {
    private final JdbcClient sql;
    private final Standings standings;

    NewsletterReaders(JdbcClient sql, Standings standings) {
        this.sql = sql;
        this.standings = standings;
    }

    /** These members of a community, be the newsletter wanted or not; whoever has left is missing. One statement. */
    public Map<MemberId, NewsletterReader> of(CommunityId community, Collection<MemberId> members) {
        var found = new HashMap<MemberId, NewsletterReader>();
        sql.sql("""
                select id, first_name, neutral_letters, newsletter and active_at is not null and remembered_at is null as wanted
                  from members
                 where community_id = :community
                   and id = any(:ids)
                """)
                .param("community", community.value())
                .param("ids", members.stream().map(MemberId::value).toArray(Long[]::new))
                .query(row -> {
                    found.put(
                            new MemberId(row.getLong("id")),
                            new NewsletterReader(
                                    row.getString("first_name"),
                                    row.getBoolean("neutral_letters"),
                                    row.getBoolean("wanted")));
                });
        return found;
    }

    public Optional<NewsletterReader> find(CommunityId community, MemberId member) {
        return Optional.ofNullable(of(community, List.of(member)).get(member));
    }

    /** Stops the newsletter and nothing else, and records that the consent was taken back; doing it twice changes nothing. */
    @Transactional
    public void stop(MemberId member) {
        standings.stopNewsletter(member);
    }
}
