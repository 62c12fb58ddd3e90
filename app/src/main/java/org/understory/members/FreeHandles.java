package org.understory.members;

import java.time.Clock;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.understory.communities.Community;
import org.understory.subject.CommunityId;
import org.understory.subject.MemberId;
import org.understory.web.Sentence;

/**
 * Which pseudonyms are free in a community: nobody has it or had it until lately, nobody waits for it, and it looks like no
 * other and like no staff.
 */
@Component
class FreeHandles {
    /** Refused wherever they stand in a pseudonym. */
    private static final List<String> STAFF_ANYWHERE =
            List.of("moderator", "administrator", "understory", "webmaster", "postmaster");

    /** Refused as a word of a pseudonym. */
    private static final List<String> STAFF_WORDS = List.of(
            "admin",
            "admins",
            "mod",
            "mods",
            "moderation",
            "staff",
            "team",
            "support",
            "official",
            "owner",
            "editor",
            "editors",
            "operator",
            "helpdesk",
            "help",
            "system",
            "root",
            "security",
            "abuse",
            "privacy",
            "legal",
            "doctor",
            "nurse",
            "clinic",
            "reviewer",
            "everyone",
            "all",
            "here",
            "channel",
            "nobody",
            "anonymous",
            "deleted",
            "subscriber",
            "member",
            "members",
            "me",
            "null",
            "undefined",
            "bot");

    private final JdbcClient sql;
    private final Clock clock;
    private final RetiredHandles retired;
    private final RealNames realNames;
    private volatile @Nullable Set<String> staff;
    private volatile @Nullable List<String> anywhere;

    FreeHandles(JdbcClient sql, Clock clock, RetiredHandles retired, RealNames realNames) {
        this.sql = sql;
        this.clock = clock;
        this.retired = retired;
        this.realNames = realNames;
    }

    /**
     * Who asks, as far as it is known.
     *
     * @param member whose own reservations do not stand in their way
     * @param entry the browser's own entry, likewise
     */
    record Asking(
            @Nullable MemberId member,
            @Nullable Long entry,
            @Nullable String firstName,
            @Nullable String address) {
        static final Asking NOBODY = new Asking(null, null, null, null);

        static Asking of(Viewer viewer) {
            return switch (viewer) {
                case Viewer.Visitor visitor -> NOBODY;
                case Viewer.Unconfirmed some -> new Asking(null, some.entry(), null, null);
                case Viewer.Present some -> new Asking(some.member(), null, some.firstName(), null);
            };
        }

        Asking at(@Nullable String address) {
            return new Asking(member, entry, firstName, address);
        }
    }

    /** What there is to say about a pseudonym that was typed. */
    HandleVerdict judge(Community community, String typed, Asking who) {
        return switch (Handle.check(typed)) {
            case Handle.Check.Missing missing -> refused("missing");
            case Handle.Check.TooShort tooShort -> refused("short", Handle.SHORTEST);
            case Handle.Check.TooLong tooLong -> refused("long", Handle.LONGEST, tooLong.count());
            case Handle.Check.Address address -> refused("address");
            case Handle.Check.OtherSigns signs -> refused("signs");
            case Handle.Check.SeveralScripts scripts -> refused("scripts");
            case Handle.Check.NoLetter none -> refused("letter");
            case Handle.Check.Fine(var handle) -> judge(community, handle, who);
        };
    }

    private HandleVerdict judge(Community community, Handle handle, Asking who) {
        if (isStaff(community, handle)) return refused("reserved");
        if (!isFree(community.id(), handle, who)) return refused("taken");
        return switch (realNames.of(handle, who.firstName(), who.address())) {
            case OWN_NAME -> doubtful("ownName");
            case FULL_NAME -> doubtful("fullName");
            case ADDRESS -> doubtful("ownAddress");
            case NOTHING -> new HandleVerdict.Free(Sentence.of("members.handle.free"));
        };
    }

    /**
     * Lets nobody else take this pseudonym, or one like it, until the running transaction ends.
     *
     * @return whether it is free
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public boolean claim(CommunityId community, Handle handle, Asking who) {
        sql.sql("select pg_advisory_xact_lock(hashtextextended(handle_skeleton(:handle), :community))")
                .param("handle", handle.value())
                .param("community", community.value())
                .query((row, n) -> true)
                .single();
        return isFree(community, handle, who);
    }

    private boolean isFree(CommunityId community, Handle handle, Asking who) {
        return nobodyHas(community, handle, who) && !retired.isResting(community, handle);
    }

    private boolean nobodyHas(CommunityId community, Handle handle, Asking who) {
        var member = who.member();
        var entry = who.entry();
        return sql.sql("""
                select not exists (
                           select 1
                             from members
                            where community_id = :community
                              and handle = cast(:handle as citext))
                   and not exists (
                           select 1
                             from members
                            where community_id = :community
                              and handle is not null
                              and handle_skeleton(handle::text) = handle_skeleton(:handle))
                   and not exists (
                           select 1
                             from joinings
                            where community_id = :community
                              and handle_skeleton(handle::text) = handle_skeleton(:handle)
                              and reserved_until > :now
                              and member_id <> :member
                              and entry_id <> :entry)
                """)
                .param("community", community.value())
                .param("handle", handle.value())
                .param("now", clock.instant().atOffset(ZoneOffset.UTC))
                .param("member", member == null ? 0 : member.value())
                .param("entry", entry == null ? 0 : entry)
                .query(Boolean.class)
                .single();
    }

    /** Staff words are compared by what they look like, too: "m0derator" and a Cyrillic "аdmin" are refused. */
    private boolean isStaff(Community community, Handle handle) {
        var words = new ArrayList<>(handle.words());
        words.add(handle.value());
        words.add(handle.value().replaceAll("\\d+$", ""));
        var typed = words.size();
        words.add(community.slug());
        words.add(community.name().replaceAll("[^\\p{L}\\p{N}]", ""));
        var looks = skeletons(words);
        var own = looks.subList(0, typed);
        return own.stream().anyMatch(staff()::contains)
                || own.stream().anyMatch(looks.subList(typed, looks.size())::contains)
                || anywhere().stream().anyMatch(word -> contains(own, word));
    }

    private Set<String> staff() {
        var known = staff;
        if (known == null) staff = known = Set.copyOf(new HashSet<>(skeletons(STAFF_WORDS)));
        return known;
    }

    private List<String> anywhere() {
        var known = anywhere;
        if (known == null) anywhere = known = List.copyOf(skeletons(STAFF_ANYWHERE));
        return known;
    }

    private static boolean contains(List<String> looks, String word) {
        return looks.stream().anyMatch(look -> look.contains(word));
    }

    private List<String> skeletons(List<String> words) {
        return Arrays.asList(sql.sql("select array(select handle_skeleton(word) from unnest(:words::text[]) as word)")
                .param("words", words.toArray(String[]::new))
                .query((row, n) -> (String[]) row.getArray(1).getArray())
                .single());
    }

    private static HandleVerdict refused(String what, Object... args) {
        return new HandleVerdict.Refused(Sentence.of("members.handle." + what, args));
    }

    private static HandleVerdict doubtful(String what) {
        return new HandleVerdict.Doubtful(Sentence.of("members.handle." + what));
    }
}
