package org.understory.members;

import org.jspecify.annotations.Nullable;
import org.understory.web.Head;
import org.understory.web.Mistakes;

/**
 * Becoming a member.
 *
 * @param asksAddress whether the e-mail address is still to be given and shown to be one's own
 * @param ticket the one-time token for browsers without JavaScript, or null where none is needed
 * @param policy the versions of the texts beside the boxes
 */
record JoinPage(
        Head head,
        JoinForm form,
        Mistakes mistakes,
        boolean asksAddress,
        @Nullable String ticket,
        String policy,
        int leastAge) {}
