package org.understory.admin;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.interceptor.TransactionAspectSupport;
import org.understory.admin.StaffPage.Asked;
import org.understory.admin.StaffPage.OneOfStaff;
import org.understory.communities.Role;
import org.understory.communities.Roles;
import org.understory.communities.StaffNames;
import org.understory.communities.Withdrawal;
import org.understory.members.Members;
import org.understory.people.Email;
import org.understory.people.People;
import org.understory.subject.CommunityId;
import org.understory.subject.MemberId;
import org.understory.subject.PersonId;

/** Those who look after a community, as its owners see and change them. */
@Component
class Staff {
    /** What became of a change of somebody's roles. */
    enum Change {
        CHANGED,
        LAST_OWNER,
        NOT_STAFF
    }

    private final Roles roles;
    private final StaffNames names;
    private final Members members;
    private final People people;
    private final Invitations invitations;

    Staff(Roles roles, StaffNames names, Members members, People people, Invitations invitations) {
        this.roles = roles;
        this.names = names;
        this.members = members;
        this.people = people;
        this.invitations = invitations;
    }

    List<OneOfStaff> of(CommunityId community, PersonId viewer) {
        var all = roles.staff(community);
        var called = names.of(community, all.keySet());
        var faces = members.facesIn(community, all.keySet());
        var staff = new ArrayList<OneOfStaff>();
        all.forEach((person, held) -> {
            var face = faces.get(person);
            if (face == null) return;
            var name = called.getOrDefault(person, "");
            staff.add(new OneOfStaff(face.value(), name, email(person), held, person.equals(viewer)));
        });
        return staff;
    }

    List<Asked> asked(CommunityId community) {
        return invitations.open(community).stream()
                .map(one -> new Asked(
                        one.id(),
                        email(one.person()),
                        invitations.inWords(one.roles()),
                        one.at().toString().substring(0, 10)))
                .toList();
    }

    /** Gives and takes roles until somebody holds exactly these; all of it or nothing. */
    @Transactional
    Change change(CommunityId community, MemberId member, Set<Role> wanted, PersonId by) {
        var all = roles.staff(community);
        var person = members.facesIn(community, all.keySet()).entrySet().stream()
                .filter(face -> face.getValue().equals(member))
                .findFirst();
        if (person.isEmpty())
            return wanted.isEmpty() ? Change.CHANGED : Change.NOT_STAFF; // pressed twice: all are gone already
        for (var role : Role.values()) {
            if (wanted.contains(role)) roles.grant(community, person.get().getKey(), role, by);
            else if (roles.withdraw(community, person.get().getKey(), role, by) instanceof Withdrawal.LastOwner) {
                TransactionAspectSupport.currentTransactionStatus().setRollbackOnly();
                return Change.LAST_OWNER;
            }
        }
        return Change.CHANGED;
    }

    private String email(PersonId person) {
        return people.email(person).map(Email::value).orElse("");
    }
}
