package org.understory.members;

import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.understory.communities.Community;
import org.understory.people.Email;
import org.understory.people.Tries;
import org.understory.text.PersonalName;
import org.understory.web.Mistakes;

/** What the gate asks for, and how often it may be pressed. */
final class GateRules {
    static final Tries.Limit PRESSES = new Tries.Limit("gate", 40, Duration.ofHours(1));
    static final Tries.Limit PLAIN_PRESSES = new Tries.Limit("gate-plain", 12, Duration.ofHours(1));

    /** Letters to one address for one community, asked for by anybody. */
    static final Tries.Limit LETTERS = new Tries.Limit("gate-letter", 5, Duration.ofHours(1));

    static final Tries.Limit RETURNS = new Tries.Limit("return", 20, Duration.ofHours(1));

    /** Within this time a second press is the same press. */
    static final Duration REPEAT = Duration.ofMinutes(10);

    static final Duration LINK_LASTS = Duration.ofDays(3);
    static final Duration RETURN_LASTS = Duration.ofHours(24);

    /** Who does not confirm within this time is erased. */
    static final Duration FORGOTTEN_AFTER = Duration.ofDays(14);

    private GateRules() {}

    /** Everything that is wrong with what was typed. */
    static Mistakes mistakes(GateForm form, Community community) {
        var mistakes = new Mistakes();
        switch (PersonalName.check(form.typedName())) {
            case PersonalName.Check.Fine fine -> {}
            case PersonalName.Check.Missing missing -> mistakes.add("name", "members.gate.name.missing");
            case PersonalName.Check.TooLong tooLong ->
                mistakes.add("name", "members.gate.name.long", tooLong.limit(), tooLong.count());
        }
        address(form.typedEmail(), form.sure(), mistakes);
        if (form.consent() == null) mistakes.add("consent", "members.gate.consent.missing");
        else if (!policy(community).equals(form.policy())) mistakes.add("consent", "members.gate.consent.changed");
        return mistakes;
    }

    /** What is wrong with an e-mail address; one that looks mistyped is asked about once. */
    static void address(String typed, @Nullable String sure, Mistakes mistakes) {
        var email = Email.of(typed);
        if (typed.isBlank()) mistakes.add("email", "members.gate.email.missing");
        else if (email.isEmpty()) mistakes.add("email", "members.gate.email.wrong");
        else if (!email.get().value().equals(sure)) {
            TypoHints.of(email.get())
                    .ifPresent(meant -> mistakes.add("email", "members.gate.email.typo", meant.value()));
        }
    }

    /** Beside a form that is shown again: the address that was doubted, so that a second press means it. */
    static @Nullable String doubted(String typedEmail) {
        return Email.of(typedEmail)
                .filter(email -> TypoHints.of(email).isPresent())
                .map(Email::value)
                .orElse(null);
    }

    /** The versions of the texts that stand beside the box. */
    static String policy(Community community) {
        return community.privacyVersion() + " " + community.termsVersion();
    }
}
