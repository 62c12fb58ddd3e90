package org.understory.activities;

import java.util.LinkedHashSet;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.understory.subject.Streamed.Feed;
import org.understory.topics.Topic;
import org.understory.updates.Composer;
import org.understory.web.Head;

/**
 * The activities page as it is shown.
 *
 * @param about the topic that was asked for, or null
 * @param topics all of them, those that the viewer follows first
 * @param mine those that the viewer follows
 * @param composer the form for members on the first page, else null
 * @param pinned above the stream, on its first page
 * @param member whether the viewer is a member, who sees more than what is open to everyone
 * @param stream to what the page listens, to hear of new updates
 * @param seen the newest update when the page was made
 */
record ActivityPage(
        Head head,
        Feed feed,
        @Nullable Topic about,
        List<Topic> topics,
        List<Topic> mine,
        @Nullable Composer composer,
        List<?> pinned,
        Stream.StreamPart part,
        boolean first,
        boolean member,
        String stream,
        long seen) {
    ActivityPage {
        var mineFirst = new LinkedHashSet<>(mine);
        mineFirst.addAll(topics);
        topics = List.copyOf(mineFirst);
        mine = List.copyOf(mine);
        pinned = List.copyOf(pinned);
    }

    boolean isTeam() {
        return feed instanceof Feed.Team;
    }

    boolean isEveryone() {
        return feed instanceof Feed.Everyone;
    }

    boolean isMine() {
        return about == null && feed instanceof Feed.About;
    }

    boolean isAbout(Topic topic) {
        return topic.equals(about);
    }

    boolean isEmpty() {
        return part.cards().isEmpty() && pinned.isEmpty();
    }

    /** Where the stream begins. */
    String path() {
        return "/activities" + (asked().isEmpty() ? "" : "?" + asked());
    }

    @Nullable
    String nextPath() {
        var next = part.next();
        if (next == null) return null;
        return "/activities?" + (asked().isEmpty() ? "" : asked() + "&") + "before=" + next;
    }

    String livePath() {
        return "/live?on=" + stream + shown() + "&seen=" + seen;
    }

    /** What of it the page shows. */
    private String shown() {
        if (about != null) return "/topic/" + about.slug();
        if (isMine()) return "/topics";
        return isTeam() ? "/team" : "";
    }

    private String asked() {
        if (about != null) return "topic=" + about.slug();
        if (isMine()) return "feed=topics";
        return isTeam() ? "feed=team" : "";
    }
}
