package org.understory.members;

import java.util.Comparator;
import java.util.List;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.understory.subject.CommunityId;
import org.understory.subject.DataSubject;
import org.understory.subject.HoldsPersonalData;
import org.understory.subject.MemberId;
import org.understory.subject.PersonId;

/** Takes people out of a community with all that every room keeps about them there; with the last face goes the account. */
@Component
class Departures {
    private final List<HoldsPersonalData> rooms;
    private final Members members;

    Departures(List<HoldsPersonalData> rooms, Members members) {
        this.rooms = rooms.stream()
                .sorted(Comparator.comparingInt(HoldsPersonalData::height).reversed())
                .toList();
        this.members = members;
    }

    /**
     * Erases a face.
     *
     * @param accountMayGo whether the account goes too when this was its last face
     */
    @Transactional
    public void leave(PersonId person, CommunityId community, MemberId member, boolean accountMayGo) {
        var last = members.facesOf(person).equals(List.of(member));
        var who = new DataSubject(person, List.of(member), last && accountMayGo);
        for (var room : rooms) room.erase(who);
        members.countChanged(community);
    }
}
