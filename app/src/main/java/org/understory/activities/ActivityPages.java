package org.understory.activities;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.understory.members.FollowedTopics;
import org.understory.members.Viewer;
import org.understory.subject.Entrance;
import org.understory.subject.OpenTo;
import org.understory.subject.Streamed.Feed;
import org.understory.topics.Topic;
import org.understory.topics.Topics;
import org.understory.updates.Composer;
import org.understory.updates.Updates;
import org.understory.web.Head;
import org.understory.web.Messages;
import org.understory.web.NotFound;

/** The activities page. Whoever is no member sees what is open to everyone, and how to join. */
@Controller
@OpenTo(Entrance.EVERYONE)
class ActivityPages {
    private final Stream stream;
    private final Updates updates;
    private final Topics topics;
    private final FollowedTopics followed;
    private final Messages messages;

    ActivityPages(Stream stream, Updates updates, Topics topics, FollowedTopics followed, Messages messages) {
        this.stream = stream;
        this.updates = updates;
        this.topics = topics;
        this.followed = followed;
        this.messages = messages;
    }

    @GetMapping("/activities")
    String show(
            @RequestParam(defaultValue = "") String feed,
            @RequestParam(required = false) @Nullable String topic,
            @RequestParam(required = false) @Nullable String before,
            Viewer viewer,
            Model model) {
        var about =
                topic == null ? null : topics.find(viewer.community(), topic).orElseThrow(NotFound::new);
        var mine = followed.of(viewer);
        if (about == null && feed.equals("topics") && mine.isEmpty()) return "redirect:/activities";
        var asked = feed(feed, about, mine);
        var member = viewer.face().isPresent() ? viewer.present() : Optional.<Viewer.Present>empty();
        if (asked instanceof Feed.Team && member.isEmpty()) return "redirect:/activities";
        var cursor = before == null ? null : Cursor.of(before).orElseThrow(NotFound::new);
        var first = cursor == null;
        // Before the stream is read: what comes in between is announced though it is shown, and nothing is missed.
        var seen = updates.newest(viewer.community());
        var part = stream.page(asked, viewer, cursor);
        var pinned = first && asked instanceof Feed.Everyone ? updates.pinned(viewer) : List.of();
        var all = topics.of(viewer.community());
        model.addAttribute(
                "page",
                new ActivityPage(
                        Head.unlisted(title(asked, about)),
                        asked,
                        about,
                        all,
                        mine,
                        first
                                ? member.map(present -> Composer.fresh(present, all))
                                        .orElse(null)
                                : null,
                        pinned,
                        part,
                        first,
                        member.isPresent(),
                        "activities:" + viewer.community().value(),
                        seen));
        return "activities/show";
    }

    private static Feed feed(String feed, @Nullable Topic about, List<Topic> mine) {
        if (about != null) return new Feed.About(List.of(about.id()));
        if (feed.equals("topics"))
            return new Feed.About(mine.stream().map(Topic::id).toList());
        return feed.equals("team") ? new Feed.Team() : new Feed.Everyone();
    }

    private String title(Feed feed, @Nullable Topic about) {
        if (about != null) return messages.say("activities.title.topic", about.name());
        return messages.say(
                switch (feed) {
                    case Feed.Team() -> "activities.title.team";
                    case Feed.About(var topics) -> "activities.title.topics";
                    case Feed.Everyone() -> "activities.title";
                });
    }
}
