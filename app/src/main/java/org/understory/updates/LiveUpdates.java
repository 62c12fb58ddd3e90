package org.understory.updates;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.OptionalLong;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.understory.live.LiveCount;
import org.understory.members.FollowedTopics;
import org.understory.members.Viewer;
import org.understory.subject.CommunityId;
import org.understory.topics.Topic;
import org.understory.topics.Topics;

/**
 * Tells an open stream how many updates came in that its reader may see. The signal carries the newest number only; each
 * open page asks for itself.
 */
@Component
class LiveUpdates implements LiveCount {
    private static final int MOST = 99;
    private static final String TOPIC = "/topic/";

    private final JdbcClient sql;
    private final Updates updates;
    private final Topics topics;
    private final FollowedTopics followed;

    LiveUpdates(JdbcClient sql, Updates updates, Topics topics, FollowedTopics followed) {
        this.sql = sql;
        this.updates = updates;
        this.topics = topics;
        this.followed = followed;
    }

    /** What open streams of a community listen to. */
    static String stream(CommunityId community) {
        return "activities:" + community.value();
    }

    @Override
    public OptionalLong now(String on, HttpServletRequest request) {
        var community = Viewer.of(request).community();
        return on.equals(stream(community)) ? OptionalLong.of(updates.newest(community)) : OptionalLong.empty();
    }

    @Override
    public long fresh(String on, long seen, long now, HttpServletRequest request) {
        var viewer = Viewer.of(request);
        var part = on.substring(stream(viewer.community()).length());
        var about = topics(viewer, part);
        return sql.sql("""
                select count(*)
                  from (select 1
                          from updates u
                         where u.community_id = :community
                           and u.id > :seen
                           and u.state = 'visible'
                           and u.member_id is distinct from :viewer
                           and u.member_id not in (select muted from muted_by(:viewer) as muted)
                           and (not :team or u.member_id in (select member from team_of(:viewer) as member))
                           and (not :chosen or exists (
                                    select 1 from update_topics where update_id = u.id and topic_id = any(:topics)))
                           and may_see(u.member_id, u.audience, :viewer)
                         limit :most) as fresh
                """)
                .param("community", viewer.community().value())
                .param("seen", seen)
                .param("viewer", Updates.face(viewer))
                .param("team", part.equals("/team"))
                .param("chosen", !about.isEmpty())
                .param("topics", about.toArray(Long[]::new))
                .param("most", MOST)
                .query(Long.class)
                .single();
    }

    /** What the open page is about; nothing for a page about everything. */
    private List<Long> topics(Viewer viewer, String part) {
        if (part.equals("/topics"))
            return followed.of(viewer).stream().map(Topic::id).toList();
        if (!part.startsWith(TOPIC)) return List.of();
        return topics.find(viewer.community(), part.substring(TOPIC.length())).map(Topic::id).stream()
                .toList();
    }
}
