package org.understory.members;

import java.util.List;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.understory.subject.CommunityId;
import org.understory.subject.MemberId;
import org.understory.topics.Topic;
import org.understory.topics.Topics;

/** The topics that members follow. They stand on their pages like all that they tell of themselves. */
@Component
public class FollowedTopics {
    private final JdbcClient sql;
    private final Topics topics;

    FollowedTopics(JdbcClient sql, Topics topics) {
        this.sql = sql;
        this.topics = topics;
    }

    /** The community's topics that the viewer follows, in its order; none for who has no face. One statement at most. */
    public List<Topic> of(Viewer viewer) {
        return viewer.face()
                .map(me -> {
                    var words = words(me);
                    return topics.of(viewer.community()).stream()
                            .filter(topic -> words.contains(Trait.word(topic.name())))
                            .toList();
                })
                .orElse(List.of());
    }

    private Set<String> words(MemberId member) {
        return sql.sql("select word from traits where member_id = :member and kind = 'topic'")
                .param("member", member.value())
                .query(String.class)
                .set();
    }

    /** The names of the topics that a member follows. */
    List<String> of(MemberId member) {
        return sql.sql("select shown from traits where member_id = :member and kind = 'topic' order by rank, word")
                .param("member", member.value())
                .query(String.class)
                .list();
    }

    /** A member follows these topics from now on and no other. Whoever changes their page meanwhile is told. */
    @Transactional
    public void replace(CommunityId community, MemberId member, List<Topic> topics) {
        sql.sql("""
                insert into profiles (member_id)
                values (:member)
                    on conflict (member_id) do update
                   set version = profiles.version + 1
                """).param("member", member.value()).update();
        sql.sql("delete from traits where member_id = :member and kind = 'topic'")
                .param("member", member.value())
                .update();
        var shown = topics.stream().map(Topic::name).toArray(String[]::new);
        sql.sql("""
                insert into traits (member_id, community_id, kind, word, shown, rank, audience)
                select p.member_id, :community, 'topic', named.word, named.shown, named.rank, p.topic_audience
                  from profiles p
                 cross join unnest(:words::text[], :shown::text[]) with ordinality as named (word, shown, rank)
                 where p.member_id = :member
                    on conflict do nothing
                """)
                .param("member", member.value())
                .param("community", community.value())
                .param(
                        "words",
                        topics.stream().map(topic -> Trait.word(topic.name())).toArray(String[]::new))
                .param("shown", shown)
                .update();
    }
}
