package org.understory.messages;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.understory.subject.CommunityId;
import org.understory.subject.MemberId;

/**
 * A conversation as one of its participants sees it.
 *
 * @param me the participant
 * @param name of a group; empty where nobody gave it one, and for a conversation of two
 * @param seesFrom the first message this participant may see
 * @param arrived how many messages of others have come in
 * @param keepsDays after how many days the participant lets messages go, or null to keep them
 * @param showsRead whether the participant shows what they have read to others who do so, too
 * @param others the other participants; without those whom a block keeps apart
 */
record Conversation(
        ConversationId id,
        CommunityId community,
        MemberId me,
        State state,
        boolean grouped,
        String name,
        long seesFrom,
        long newest,
        long readTo,
        long arrived,
        @Nullable Integer keepsDays,
        boolean showsRead,
        List<Other> others) {

    Conversation {
        others = List.copyOf(others);
    }

    /** Another participant. */
    record Other(MemberId member, State state, long readTo, boolean showsRead) {
        static Other from(ResultSet row, int n) throws SQLException {
            return new Other(
                    new MemberId(row.getLong("member_id")),
                    State.of(row.getString("state")),
                    row.getLong("read_to"),
                    row.getBoolean("shows_read"));
        }

        boolean isHere() {
            return state != State.LEFT;
        }

        /** Asked and not in yet; whether it was turned down is nobody's business. */
        boolean hasNotAnswered() {
            return state == State.ASKED || state == State.DECLINED;
        }
    }

    static Conversation from(ResultSet row, int n) throws SQLException {
        return new Conversation(
                new ConversationId(row.getLong("id")),
                new CommunityId(row.getLong("community_id")),
                new MemberId(row.getLong("member_id")),
                State.of(row.getString("state")),
                row.getBoolean("grouped"),
                row.getString("name"),
                row.getLong("sees_from"),
                row.getLong("newest"),
                row.getLong("read_to"),
                row.getLong("arrived"),
                row.getObject("keeps_days", Integer.class),
                row.getBoolean("shows_read"),
                List.of());
    }

    Conversation with(List<Other> all) {
        return new Conversation(
                id, community, me, state, grouped, name, seesFrom, newest, readTo, arrived, keepsDays, showsRead, all);
    }

    /** Those who are in it or may still come in. */
    List<Other> here() {
        return others.stream().filter(Other::isHere).toList();
    }

    /** Whether there is somebody to write to. */
    boolean mayWrite() {
        return state == State.IN && others.stream().anyMatch(Other::isHere);
    }

    /** Whether somebody who is in it can be seen; a request of someone whom a block keeps apart is not there. */
    boolean isAskedBySomebody() {
        return others.stream().anyMatch(other -> other.state() == State.IN);
    }

    /** Whether nobody but this participant has come in yet, so that only a few words may be sent. */
    boolean waitsForAnswer() {
        return !here().isEmpty() && here().stream().allMatch(Other::hasNotAnswered);
    }

    boolean mayAdd() {
        return grouped && state == State.IN && here().size() + 1 < ConversationRules.MOST_PEOPLE;
    }

    /** Up to where the other of two has read, if both show it to each other; else 0. */
    long seenTo() {
        if (grouped || !showsRead || others.size() != 1) return 0;
        var other = others.getFirst();
        return other.showsRead() && other.state() == State.IN ? other.readTo() : 0;
    }
}
