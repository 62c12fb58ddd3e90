package org.understory.members;

import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.understory.communities.Communities;
import org.understory.people.Consents;
import org.understory.subject.CommunityId;
import org.understory.subject.MemberId;
import org.understory.subject.PersonId;
import org.understory.text.PersonalName;

/** What members chose about themselves, and how they change it. */
@Component
class Standings {
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
                select id, first_name, handle, shows_name, newsletter
                  from members
                 where id = :id
                """).param("id", member.value()).query(Standing::from).optional();
    }

    @Transactional
    public void change(Viewer.Present who, PersonalName name, boolean showsName, boolean newsletter) {
        setNewsletter(who.person(), who.community(), who.member(), newsletter);
        sql.sql("""
                update members
                   set first_name = :name, shows_name = :shows
                 where id = :id
                """)
                .param("name", name.value())
                .param("shows", showsName)
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
