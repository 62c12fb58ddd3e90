package org.understory.members;

import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.understory.communities.Communities;
import org.understory.mail.Discretion;
import org.understory.people.Consents;
import org.understory.subject.CommunityId;
import org.understory.subject.MemberId;
import org.understory.subject.PersonId;
import org.understory.text.PersonalName;

/** What members chose about themselves, and how they change it. */
@Component
class Standings implements Discretion {
    private final JdbcClient sql;
    private final Consents consents;
    private final Communities communities;

    Standings(JdbcClient sql, Consents consents, Communities communities) {
        this.sql = sql;
        this.consents = consents;
        this.communities = communities;
    }

    Optional<Standing> find(MemberId member) {
        return sql.sql("""
                select id, first_name, handle, shows_name, newsletter, neutral_letters
                  from members
                 where id = :id
                """).param("id", member.value()).query(Standing::from).optional();
    }

    @Override
    public boolean isWanted(PersonId person, CommunityId community) {
        return sql.sql("""
                select exists (select
                                 from members
                                where community_id = :community
                                  and person_id = :person
                                  and neutral_letters)
                """)
                .param("community", community.value())
                .param("person", person.value())
                .query(Boolean.class)
                .single();
    }

    @Transactional
    public void change(Viewer.Present who, PersonalName name, SettingsForm chosen) {
        setNewsletter(who.person(), who.community(), who.member(), chosen.newsletter() != null);
        sql.sql("""
                update members
                   set first_name = :name, shows_name = :shows, neutral_letters = :neutral
                 where id = :id
                """)
                .param("name", name.value())
                .param("shows", chosen.showName() != null)
                .param("neutral", chosen.neutralLetters() != null)
                .param("id", who.member().value())
                .update();
    }

    /** Stops the newsletter and nothing else; pressing twice changes nothing. */
    @Transactional
    public void stopNewsletter(MemberId member) {
        sql.sql("select person_id, community_id from members where id = :id")
                .param("id", member.value())
                .query(row -> {
                    var person = new PersonId(row.getLong("person_id"));
                    setNewsletter(person, new CommunityId(row.getLong("community_id")), member, false);
                });
    }

    private void setNewsletter(PersonId person, CommunityId community, MemberId member, boolean wanted) {
        var changed = sql.sql("update members set newsletter = :wanted where id = :id and newsletter <> :wanted")
                .param("wanted", wanted)
                .param("id", member.value())
                .update();
        if (changed == 0) return;
        var version = communities.find(community).orElseThrow().privacyVersion();
        consents.record(person, community, "newsletter", version, wanted);
    }
}
