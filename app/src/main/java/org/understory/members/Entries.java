package org.understory.members;

import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.understory.communities.Community;
import org.understory.subject.CommunityId;
import org.understory.subject.MemberId;
import org.understory.subject.PersonId;

/** All entries at the gate, and the rows of members that they belong to. */
@Component
class Entries {
    private final JdbcClient sql;
    private final Clock clock;

    Entries(JdbcClient sql, Clock clock) {
        this.sql = sql;
        this.clock = clock;
    }

    /** The face of a person in a community; made, counting for nobody yet, when there is none. */
    MemberId memberFor(PersonId person, CommunityId community, String firstName) {
        sql.sql("""
                insert into members (community_id, person_id, first_name, created_at)
                values (:community, :person, :name, :now)
                on conflict (community_id, person_id) do nothing
                """)
                .param("community", community.value())
                .param("person", person.value())
                .param("name", firstName)
                .param("now", now())
                .update();
        return existing(person, community).orElseThrow();
    }

    Optional<MemberId> existing(PersonId person, CommunityId community) {
        return sql.sql("select id from members where community_id = :community and person_id = :person")
                .param("community", community.value())
                .param("person", person.value())
                .query((row, n) -> new MemberId(row.getLong("id")))
                .optional();
    }

    long add(Community community, MemberId member, String firstName, String returnTo) {
        return sql.sql("""
                insert into entries (community_id, member_id, first_name, return_to, privacy_version, terms_version,
                                     created_at)
                values (:community, :member, :name, :return, :privacy, :terms, :now)
                returning id
                """)
                .param("community", community.id().value())
                .param("member", member.value())
                .param("name", firstName)
                .param("return", returnTo)
                .param("privacy", community.privacyVersion())
                .param("terms", community.termsVersion())
                .param("now", now())
                .query(Long.class)
                .single();
    }

    Optional<Entry> find(long id) {
        return sql.sql("""
                select id, community_id, member_id, first_name, return_to, privacy_version, terms_version
                  from entries
                 where id = :id
                """).param("id", id).query(Entry::from).optional();
    }

    /** The newest entry of an address that nobody has confirmed. */
    Optional<Entry> newestOpen(MemberId member) {
        return open(member).stream().reduce((older, newer) -> newer);
    }

    /** Entries that wait for their address to be confirmed, oldest first. */
    List<Entry> open(MemberId member) {
        return sql.sql("""
                select id, community_id, member_id, first_name, return_to, privacy_version, terms_version
                  from entries
                 where member_id = :member
                   and confirmed_at is null
                 order by id
                """).param("member", member.value()).query(Entry::from).list();
    }

    void settle(Entry entry) {
        sql.sql("update entries set confirmed_at = :now where id = :id and confirmed_at is null")
                .param("now", now())
                .param("id", entry.id())
                .update();
    }

    /** Whose entry it is. */
    Optional<PersonId> person(MemberId member) {
        return sql.sql("select person_id from members where id = :id")
                .param("id", member.value())
                .query((row, n) -> new PersonId(row.getLong("person_id")))
                .optional();
    }

    /** Makes the face count; says whether it did not count before. */
    boolean activate(MemberId member, String firstName, boolean newsletter) {
        return sql.sql("""
                update members
                   set active_at = :now, first_name = :name, newsletter = :newsletter
                 where id = :id
                   and active_at is null
                """)
                        .param("now", now())
                        .param("name", firstName)
                        .param("newsletter", newsletter)
                        .param("id", member.value())
                        .update()
                > 0;
    }

    boolean isActive(MemberId member) {
        return sql.sql("select active_at is not null from members where id = :id")
                .param("id", member.value())
                .query(Boolean.class)
                .optional()
                .orElse(false);
    }

    private OffsetDateTime now() {
        return clock.instant().atOffset(ZoneOffset.UTC);
    }
}
