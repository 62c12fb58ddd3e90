package org.understory.admin;

import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.understory.communities.Communities;
import org.understory.communities.Description;
import org.understory.communities.Founding;
import org.understory.communities.Role;
import org.understory.communities.Roles;
import org.understory.communities.SetupLinks;
import org.understory.members.Members;
import org.understory.people.Email;
import org.understory.people.Passwords;
import org.understory.people.People;
import org.understory.subject.CommunityId;
import org.understory.subject.PersonId;

/** The beginning of communities: the first with its owner, and further ones by an owner. */
@Component
class Foundation {
    private final SetupLinks links;
    private final Communities communities;
    private final People people;
    private final Passwords passwords;
    private final Members members;
    private final Roles roles;

    Foundation(
            SetupLinks links,
            Communities communities,
            People people,
            Passwords passwords,
            Members members,
            Roles roles) {
        this.links = links;
        this.communities = communities;
        this.people = people;
        this.passwords = passwords;
        this.members = members;
        this.roles = roles;
    }

    /** What became of the first owner's request. */
    sealed interface First {
        record Begun(CommunityId community, PersonId owner) implements First {}

        record LinkUsed() implements First {}
    }

    /** Uses the link up, and makes the owner's account and the first community; all of it or nothing. */
    @Transactional
    First first(String token, Email email, String firstName, String password, Description description) {
        if (!communities.all().isEmpty() || !links.use(token)) return new First.LinkUsed();
        var owner = people.findOrCreate(email);
        people.confirm(owner);
        passwords.set(owner, password);
        if (!(begin(owner, firstName, description) instanceof Founding.Founded(var community)))
            throw new IllegalStateException("The first community has no rival");
        return new First.Begun(community, owner);
    }

    /** Makes a further community of the same owner. */
    @Transactional
    Founding another(PersonId owner, String firstName, Description description) {
        return begin(owner, firstName, description);
    }

    private Founding begin(PersonId owner, String firstName, Description description) {
        var founding = communities.found(description);
        if (founding instanceof Founding.Founded(var community)) {
            members.admit(owner, community, firstName);
            roles.grant(community, owner, Role.OWNER, owner);
        }
        return founding;
    }
}
