package org.understory.demo;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.understory.articles.Publication;
import org.understory.comments.Comments;
import org.understory.members.Members;
import org.understory.people.Email;
import org.understory.people.People;
import org.understory.subject.CommunityId;
import org.understory.subject.MemberId;
import org.understory.subject.Subject;

/** The sample subscribers, and what they say to each other under the articles. */
@Component
class SampleConversations {
    private final People people;
    private final Members members;
    private final Comments comments;
    private final Clock clock;

    SampleConversations(People people, Members members, Comments comments, Clock clock) {
        this.people = people;
        this.members = members;
        this.comments = comments;
        this.clock = clock;
    }

    /** @return the subscribers, by the keys under which the samples know them */
    Map<String, MemberId> hold(CommunityId community, SampleContent content, Map<String, Publication> articles) {
        var subscribers = subscribers(community, content);
        var oldestFirst = content.comments().stream()
                .sorted(Comparator.comparingInt((SampleContent.Facts comment) -> comment.number("days_ago"))
                        .reversed())
                .toList();
        var minutes = 0;
        for (var comment : oldestFirst) {
            var article = articles.get(comment.text("article"));
            if (article == null) throw new IllegalStateException("No article " + comment.text("article"));
            var on = article.id().subject();
            var first = put(community, on, subscribers, null, comment, ++minutes);
            for (var reply : comment.list("replies")) put(community, on, subscribers, first, reply, ++minutes);
        }
        return subscribers;
    }

    private long put(
            CommunityId community,
            Subject on,
            Map<String, MemberId> subscribers,
            @Nullable Long parent,
            SampleContent.Facts comment,
            int minutes) {
        var author = subscribers.get(comment.text("by"));
        if (author == null) throw new IllegalStateException("Nobody is called " + comment.text("by"));
        return comments.put(community, on, author, parent, comment.text("text"), at(comment, minutes));
    }

    /** So many days ago, each comment at another time of the day, and a reply never before what it replies to. */
    private Instant at(SampleContent.Facts comment, int minutes) {
        return clock.instant()
                .minus(Duration.ofDays(comment.number("days_ago")))
                .minus(Duration.ofDays(1))
                .plus(Duration.ofMinutes(2L * minutes));
    }

    private Map<String, MemberId> subscribers(CommunityId community, SampleContent content) {
        var all = new HashMap<String, MemberId>();
        for (var one : content.people()) {
            var person = people.findOrCreate(new Email(one.text("email")));
            people.confirm(person);
            var member = members.admit(person, community, one.text("first_name"));
            if (one.yes("shows_name")) members.showName(member, true);
            all.put(one.text("key"), member);
        }
        return all;
    }
}
