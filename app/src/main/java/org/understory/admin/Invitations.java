package org.understory.admin;

import java.time.Clock;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.understory.audit.Audit;
import org.understory.communities.Community;
import org.understory.communities.Role;
import org.understory.communities.Roles;
import org.understory.mail.Draft;
import org.understory.mail.Letters;
import org.understory.members.Members;
import org.understory.members.Viewer;
import org.understory.people.Email;
import org.understory.people.LinkUse;
import org.understory.people.Links;
import org.understory.people.Passwords;
import org.understory.people.People;
import org.understory.subject.CommunityId;
import org.understory.subject.PersonId;
import org.understory.subject.Subject;
import org.understory.web.Messages;

/** Asking people to look after a community, and their answer. */
@Component
class Invitations {
    static final String PURPOSE = "invitation";
    private static final Duration LASTS = Duration.ofDays(7);

    private final JdbcClient sql;
    private final Clock clock;
    private final People people;
    private final Passwords passwords;
    private final Members members;
    private final Roles roles;
    private final Links links;
    private final Letters letters;
    private final Audit audit;
    private final Messages messages;

    Invitations(
            JdbcClient sql,
            Clock clock,
            People people,
            Passwords passwords,
            Members members,
            Roles roles,
            Links links,
            Letters letters,
            Audit audit,
            Messages messages) {
        this.sql = sql;
        this.clock = clock;
        this.people = people;
        this.passwords = passwords;
        this.members = members;
        this.roles = roles;
        this.links = links;
        this.letters = letters;
        this.audit = audit;
        this.messages = messages;
    }

    /** Sends somebody an invitation by letter. */
    @Transactional
    void invite(Community community, Email email, Collection<Role> asked, Viewer.Present by) {
        var person = people.findOrCreate(email);
        var id = sql.sql("""
                insert into invitations (community_id, person_id, roles, invited_by, created_at)
                values (:community, :person, :roles, :by, :now)
                returning id
                """)
                .param("community", community.id().value())
                .param("person", person.value())
                .param("roles", asked.stream().map(Invitations::word).toArray(String[]::new))
                .param("by", by.person().value())
                .param("now", clock.instant().atOffset(ZoneOffset.UTC))
                .query(Long.class)
                .single();
        var token = links.issue(person, community.id(), PURPOSE, id, "/", LASTS);
        var words = messages.say("admin.letter.invitation.words", by.name(), community.name(), inWords(asked));
        letters.post(
                community,
                person,
                PURPOSE,
                new Draft(
                        messages.say("admin.letter.invitation.subject"),
                        messages.say("people.letter.hello"),
                        List.of(words),
                        new Draft.Button(messages.say("admin.letter.invitation.press"), "/invitation/" + token),
                        List.of(messages.say("admin.letter.invitation.after"))));
        audit.record(community.id(), by.person(), "staff-invited", new Subject("invitation", id), Map.of());
    }

    /** Those that nobody answered yet, newest first. */
    List<Invitation> open(CommunityId community) {
        return sql.sql("""
                select id, community_id, person_id, roles, invited_by, created_at, true as open
                  from invitations
                 where community_id = :community
                   and accepted_at is null
                   and withdrawn_at is null
                   and created_at > :since
                 order by id desc
                 limit 50
                """)
                .param("community", community.value())
                .param("since", clock.instant().minus(LASTS).atOffset(ZoneOffset.UTC))
                .query(Invitation::from)
                .list();
    }

    /** The invitation behind a link, while it can be accepted at this community. */
    Optional<Invitation> behind(String token, CommunityId community) {
        return links.look(token, PURPOSE) instanceof LinkUse.Used(var link)
                        && link.community().equals(community)
                ? find(link.thing()).filter(Invitation::open)
                : Optional.empty();
    }

    private Optional<Invitation> find(@Nullable Long id) {
        return sql.sql("""
                select id, community_id, person_id, roles, invited_by, created_at,
                       accepted_at is null and withdrawn_at is null as open
                  from invitations
                 where id = :id
                """).param("id", id).query(Invitation::from).optional();
    }

    /**
     * Accepts: the person gets a place in the community and the roles.
     *
     * @param password a new password, or null for none
     * @return who accepted, or empty when the link was used in the meantime
     */
    @Transactional
    Optional<PersonId> accept(Invitation invitation, String token, String firstName, @Nullable String password) {
        if (!(links.use(token, PURPOSE) instanceof LinkUse.Used)) return Optional.empty();
        end("accepted_at", invitation.id(), invitation.community());
        people.confirm(invitation.person());
        if (password != null) passwords.set(invitation.person(), password);
        members.admit(invitation.person(), invitation.community(), firstName);
        for (var role : invitation.roles())
            roles.grant(invitation.community(), invitation.person(), role, invitation.by());
        return Optional.of(invitation.person());
    }

    @Transactional
    void withdraw(long id, CommunityId community, PersonId by) {
        if (end("withdrawn_at", id, community) > 0)
            audit.record(community, by, "invitation-withdrawn", new Subject("invitation", id), Map.of());
    }

    private int end(String column, long id, CommunityId community) {
        return sql.sql(
                        "update invitations set " + column
                                + " = :now where id = :id and community_id = :community and accepted_at is null and withdrawn_at is null")
                .param("now", clock.instant().atOffset(ZoneOffset.UTC))
                .param("id", id)
                .param("community", community.value())
                .update();
    }

    String inWords(Collection<Role> roles) {
        return String.join(
                ", ",
                roles.stream()
                        .map(role -> messages.say("communities.role." + word(role)))
                        .toList());
    }

    private static String word(Role role) {
        return role.name().toLowerCase(Locale.ROOT);
    }
}
