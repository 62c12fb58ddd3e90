package bench;

import java.util.List;

/** The pages of the social network that are measured. */
final class SocialPages {
    private SocialPages() {}

    static final String MEMBERS = "/members?relation=has&condition=psoriasis&treatment=methotrexate";

    static final List<Reading.Shown> READ = List.of(
            new Reading.Shown("activities", "activities page of a member", Sessions.MEMBER, in -> "/activities"),
            new Reading.Shown(
                    "team", "my team, of a member who follows the most", Sessions.FOLLOWER, in -> "/activities?feed=team"),
            new Reading.Shown("members", "member search by three wishes", Sessions.MEMBER, in -> MEMBERS),
            new Reading.Shown("question", "question with 200 answers", Sessions.MEMBER, SocialPages::question));

    static final List<Growing.Page> GROWING = List.of(
            new Growing.Page("activities", Sessions.MEMBER, in -> "/activities"),
            new Growing.Page("activities, a later page", Sessions.MEMBER, in -> "/activities?before=" + halfWay(in)),
            new Growing.Page("my team", Sessions.MEMBER, in -> "/activities?feed=team"),
            new Growing.Page("my team, a later page", Sessions.MEMBER, in -> "/activities?feed=team&before=" + halfWay(in)),
            new Growing.Page("the largest team", Sessions.FOLLOWER, in -> "/activities?feed=team"),
            new Growing.Page("a topic's activities", Sessions.MEMBER, in -> "/activities?topic=" + in.value("""
                    select slug
                      from topics join update_topics on topic_id = id
                     where community_id = (select min(id) from communities)
                     group by slug
                     order by count(*) desc, slug
                     limit 1
                    """)),
            new Growing.Page("member search", Sessions.MEMBER, in -> MEMBERS),
            new Growing.Page("questions", Sessions.MEMBER, in -> "/questions"),
            new Growing.Page("question with 200 answers", Sessions.MEMBER, SocialPages::question),
            new Growing.Page("messages", Sessions.MEMBER, in -> "/messages"),
            new Growing.Page("reports to moderate", Sessions.MODERATOR, in -> "/moderation"),
            new Growing.Page("comments to moderate", Sessions.MODERATOR, in -> "/moderation/comments"),
            new Growing.Page("updates to moderate", Sessions.MODERATOR, in -> "/moderation/updates"),
            new Growing.Page("hidden comments", Sessions.MODERATOR, in -> "/moderation/comments/hidden"));

    private static String question(Installation installation) throws Exception {
        return installation.value("""
                select '/questions/' || id || '/' || trim(both '-' from regexp_replace(lower(title), '[^a-z0-9]+', '-', 'g'))
                  from questions
                 where answers = 200
                 order by id desc
                 limit 1
                """);
    }

    /** A place in the middle of all updates, as the program writes it. */
    private static String halfWay(Installation installation) throws Exception {
        return installation.value("""
                select (extract(epoch from created_at) * 1000000)::bigint || '.update.' || id
                  from updates
                 where community_id = (select min(id) from communities)
                 order by created_at
                offset (select count(*) / 2 from updates)
                 limit 1
                """);
    }
}
