package org.understory.members;

import org.jspecify.annotations.Nullable;
import org.understory.web.Requests;

/**
 * What someone typed who wishes to become a member.
 *
 * @param sureHandle a pseudonym that was doubted once and is meant all the same
 * @param sure an address that was doubted once and is meant all the same
 * @param agree that they are old enough and keep the guidelines and terms
 * @param health that what they tell of their health may be kept
 * @param policy the versions of the texts that stood beside the boxes
 * @param altcha the answer to the proof-of-work challenge
 * @param ticket the one-time token for browsers without JavaScript
 * @param website a field that nobody sees; only a robot fills it in
 */
record JoinForm(
        @Nullable String email,
        @Nullable String handle,
        @Nullable String sureHandle,
        @Nullable String sure,
        @Nullable String relation,
        @Nullable String agree,
        @Nullable String health,
        @Nullable String policy,
        @Nullable String altcha,
        @Nullable String ticket,
        @Nullable String website,
        @Nullable String back) {

    static JoinForm empty(@Nullable String email, String back) {
        return new JoinForm(email, null, null, null, null, null, null, null, null, null, null, back);
    }

    String returnTo() {
        return Requests.localPath(back);
    }

    String typedEmail() {
        return email == null ? "" : email;
    }

    String typedHandle() {
        return handle == null ? "" : handle;
    }

    /** What is wished for, once nothing is wrong with it. */
    Joinings.Wish wish() {
        if (!(Handle.check(typedHandle()) instanceof Handle.Check.Fine(var fine))) {
            throw new IllegalStateException("The pseudonym was not checked");
        }
        return new Joinings.Wish(fine, Relation.of(relation).orElseThrow());
    }

    boolean has(Relation some) {
        return some.word().equals(relation);
    }

    /** What is shown again: every word that was typed, and no proof, because each is good once. */
    JoinForm kept(@Nullable String doubtedHandle, @Nullable String doubtedEmail) {
        return new JoinForm(
                email,
                handle,
                doubtedHandle,
                doubtedEmail,
                relation,
                agree,
                health,
                null,
                null,
                null,
                null,
                returnTo());
    }
}
