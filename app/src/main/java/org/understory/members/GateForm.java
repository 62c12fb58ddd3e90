package org.understory.members;

import org.jspecify.annotations.Nullable;
import org.understory.web.Requests;

/**
 * What someone typed at the gate.
 *
 * @param back where they came from
 * @param policy the versions of the privacy policy and the terms that stood beside the box
 * @param sure an address that was doubted once and is meant all the same
 * @param altcha the answer to the proof-of-work challenge
 * @param ticket the one-time token of the page without JavaScript
 * @param website a field that nobody sees; only a robot fills it in
 */
public record GateForm(
        @Nullable String name,
        @Nullable String email,
        @Nullable String consent,
        @Nullable String policy,
        @Nullable String sure,
        @Nullable String altcha,
        @Nullable String ticket,
        @Nullable String website,
        @Nullable String back) {

    static GateForm empty(String back) {
        return new GateForm(null, null, null, null, null, null, null, null, back);
    }

    public String returnTo() {
        return Requests.localPath(back);
    }

    /** What is shown again: every word that was typed, and no proof, because each is good once. */
    GateForm kept() {
        return new GateForm(name, email, consent, null, GateRules.doubted(typedEmail()), null, null, null, returnTo());
    }

    String typedName() {
        return name == null ? "" : name;
    }

    String typedEmail() {
        return email == null ? "" : email;
    }
}
