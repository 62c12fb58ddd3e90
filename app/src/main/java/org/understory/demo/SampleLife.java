package org.understory.demo;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import org.understory.comments.Comments;
import org.understory.members.FollowedTopics;
import org.understory.members.Members;
import org.understory.members.SampleProfiles;
import org.understory.members.SampleTeams;
import org.understory.moderation.SampleReports;
import org.understory.notifications.SampleNotifications;
import org.understory.reactions.Reaction;
import org.understory.reactions.Reactions;
import org.understory.subject.Audience;
import org.understory.subject.CommunityId;
import org.understory.subject.MemberId;
import org.understory.subject.Subject;
import org.understory.topics.Topics;
import org.understory.updates.UpdateId;
import org.understory.updates.Updates;

/** How the sample members' days are: updates with what others say to them, whom they follow, and what they are told of. */
@Component
class SampleLife {
    /** Since when the sample members have their pseudonyms: before anything that they wrote under them. */
    static final Duration HERE_FOR = Duration.ofDays(70);

    private final Members members;
    private final SampleTeams teams;
    private final FollowedTopics followed;
    private final Topics topics;
    private final Updates updates;
    private final Comments comments;
    private final Reactions reactions;
    private final SampleProfiles profiles;
    private final SampleReports reports;
    private final SampleLetters letters;
    private final SampleNotifications notifications;
    private final Clock clock;

    SampleLife(
            Members members,
            SampleTeams teams,
            FollowedTopics followed,
            Topics topics,
            Updates updates,
            Comments comments,
            Reactions reactions,
            SampleProfiles profiles,
            SampleReports reports,
            SampleLetters letters,
            SampleNotifications notifications,
            Clock clock) {
        this.members = members;
        this.teams = teams;
        this.followed = followed;
        this.topics = topics;
        this.updates = updates;
        this.comments = comments;
        this.reactions = reactions;
        this.profiles = profiles;
        this.reports = reports;
        this.letters = letters;
        this.notifications = notifications;
        this.clock = clock;
    }

    /** @param keepers those as whom somebody can sign in, by their role: they are told of what happens */
    void begin(
            CommunityId community,
            SampleContent.Facts life,
            Map<String, MemberId> subscribers,
            Map<String, MemberId> keepers) {
        var cast = new Cast(community, subscribers, keepers);
        for (var keeper : life.list("staff"))
            members.call(cast.known(keeper.text("role")), keeper.text("handle"), cast.joined);
        for (var one : life.list("profiles")) describe(cast, one);
        for (var one : life.list("follows")) follow(cast, one);
        for (var update : life.list("updates")) post(cast, update);
        letters.write(community, life, cast::member, cast::told);
        for (var keeper : keepers.values())
            notifications.seen(keeper, clock.instant().minus(Duration.ofDays(6)));
    }

    private void describe(Cast cast, SampleContent.Facts one) {
        profiles.describe(
                cast.community,
                cast.member(one.text("of")),
                new SampleProfiles.Page(
                        one.text("relation"),
                        one.textIfAny("condition").orElse(null),
                        one.textIfAny("since").map(Integer::valueOf).orElse(null),
                        one.words("treatments"),
                        one.words("symptoms"),
                        one.textIfAny("region").orElse(""),
                        one.text("story")));
    }

    private void follow(Cast cast, SampleContent.Facts one) {
        var follower = cast.member(one.text("by"));
        for (var other : one.words("team")) {
            var met = cast.member(other);
            teams.follow(follower, met, at(one));
            cast.told(met, "follow", new Subject("member", met.value()), follower, "", at(one));
        }
        var slugs = one.words("topics");
        if (slugs.isEmpty()) return;
        followed.replace(cast.community, follower, topics.named(cast.community, topics.ids(cast.community, slugs)));
    }

    private void post(Cast cast, SampleContent.Facts update) {
        var author = cast.member(update.text("by"));
        var id = updates.put(
                cast.community,
                author,
                update.text("text"),
                update.textIfAny("mood").orElse(null),
                update.yes("everyone") ? Audience.EVERYONE : Audience.MEMBERS,
                topics.ids(cast.community, update.words("topics")),
                at(update));
        for (var reaction : Reaction.values())
            for (var by : update.part("reactions").words(reaction.word()))
                react(cast, id, author, by, reaction, update);
        for (var mentioned : update.words("mentions"))
            cast.told(cast.member(mentioned), "mention", id.subject(), author, "", at(update));
        for (var comment : update.list("comments")) comment(cast, id, author, comment);
        report(cast, id.subject(), update.part("reported"));
    }

    private void react(
            Cast cast, UpdateId id, MemberId author, String by, Reaction reaction, SampleContent.Facts update) {
        var when = at(update).plus(Duration.ofMinutes(20));
        reactions.put(cast.community, cast.member(by), id.subject(), reaction, when);
        cast.told(author, "reaction", id.subject(), cast.member(by), reaction.word(), when);
    }

    private void comment(Cast cast, UpdateId id, MemberId author, SampleContent.Facts comment) {
        var by = cast.member(comment.text("by"));
        var written = new Subject(
                "comment", comments.put(cast.community, id.subject(), by, null, comment.text("text"), at(comment)));
        cast.told(author, "comment", id.subject(), by, written.toString(), at(comment));
        report(cast, written, comment.part("reported"));
    }

    private void report(Cast cast, Subject thing, SampleContent.Facts report) {
        if (report.all().isEmpty()) return;
        var by = cast.member(report.text("by"));
        reports.hand(cast.community, thing, by, report.text("ground"), report.text("words"), at(report));
    }

    private Instant at(SampleContent.Facts thing) {
        return clock.instant().minus(Duration.ofHours(thing.number("hours_ago")));
    }

    /** The sample people by their keys; whoever takes part has a pseudonym. */
    private final class Cast {
        private final CommunityId community;
        private final Map<String, MemberId> all = new HashMap<>();
        private final List<MemberId> keepers;
        private final Instant joined = clock.instant().minus(HERE_FOR);
        private final Set<MemberId> called = new HashSet<>();

        Cast(CommunityId community, Map<String, MemberId> subscribers, Map<String, MemberId> keepers) {
            this.community = community;
            this.keepers = new ArrayList<>(keepers.values());
            Stream.of(subscribers, keepers).forEach(all::putAll);
        }

        MemberId member(String key) {
            var member = known(key);
            if (called.add(member)) members.call(member, key, joined);
            return member;
        }

        MemberId known(String key) {
            var member = all.get(key);
            if (member == null) throw new IllegalStateException("Nobody is called " + key);
            return member;
        }

        /** Nobody signs in as the others, so nobody would see what they are told. */
        void told(MemberId to, String kind, Subject about, MemberId by, String what, Instant at) {
            if (keepers.contains(to)) notifications.tell(community, to, kind, about, by, what, at);
        }
    }
}
