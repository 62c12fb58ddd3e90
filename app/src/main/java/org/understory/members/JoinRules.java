package org.understory.members;

import java.time.Duration;
import org.understory.communities.Community;
import org.understory.people.Tries;
import org.understory.web.Mistakes;

/** What joining asks for. */
final class JoinRules {
    /** Nobody younger may join anywhere, whatever a community sets. */
    private static final int LEAST_AGE = 13;

    static final Tries.Limit HANDLES_ASKED = new Tries.Limit("handles", 300, Duration.ofMinutes(10));

    private JoinRules() {}

    /** How old somebody must be here. */
    static int leastAge(Community community) {
        return Math.max(LEAST_AGE, community.minimumAge());
    }

    /** The versions of the texts that stand beside the boxes, and the age. */
    static String policy(Community community) {
        return GateRules.policy(community) + " " + leastAge(community);
    }

    /** Everything that is wrong with what was typed. */
    static Mistakes mistakes(JoinForm form, Community community, HandleVerdict verdict, boolean asksAddress) {
        var mistakes = new Mistakes();
        if (asksAddress) GateRules.address(form.typedEmail(), form.sure(), mistakes);
        switch (verdict) {
            case HandleVerdict.Free free -> {}
            case HandleVerdict.Refused refused -> mistakes.add("handle", refused.words());
            case HandleVerdict.Doubtful doubtful -> {
                if (!form.typedHandle().equals(form.sureHandle())) mistakes.add("handle", doubtful.words());
            }
        }
        if (Relation.of(form.relation()).isEmpty()) mistakes.add("relation", "members.join.relation.missing");
        if (form.agree() == null) mistakes.add("agree", "members.join.agree.missing", leastAge(community));
        if (form.health() == null) mistakes.add("health", "members.join.health.missing");
        if (form.agree() != null && form.health() != null && !policy(community).equals(form.policy()))
            mistakes.add("agree", "members.join.agree.changed");
        return mistakes;
    }
}
