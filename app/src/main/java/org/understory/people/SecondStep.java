package org.understory.people;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What a person does with their second step. Each change is told by letter. */
@Component
class SecondStep {
    private final SecondFactors factors;
    private final RecoveryCodes recovery;
    private final Passwords passwords;
    private final People people;
    private final WrongPasswords wrongPasswords;
    private final WrongCodes wrongCodes;
    private final AccountLetters letters;

    SecondStep(
            SecondFactors factors,
            RecoveryCodes recovery,
            Passwords passwords,
            People people,
            WrongPasswords wrongPasswords,
            WrongCodes wrongCodes,
            AccountLetters letters) {
        this.factors = factors;
        this.recovery = recovery;
        this.passwords = passwords;
        this.people = people;
        this.wrongPasswords = wrongPasswords;
        this.wrongCodes = wrongCodes;
        this.letters = letters;
    }

    @Transactional
    Optional<List<String>> turnOn(SignedIn who, String code) {
        var codes = factors.confirm(who.person(), code);
        if (codes.isPresent()) tell(who, "code-on");
        return codes;
    }

    @Transactional
    void turnOff(SignedIn who) {
        factors.turnOff(who.person());
        tell(who, "code-off");
    }

    @Transactional
    List<String> renew(SignedIn who) {
        tell(who, "code-renewed");
        return recovery.renew(who.person());
    }

    boolean hasPassword(SignedIn who) {
        return passwords.has(who.person());
    }

    int left(SignedIn who) {
        return recovery.left(who.person());
    }

    /** The key of what is wrong with a code or password that was typed to change the second step; null if it is right. */
    @Nullable
    String mistake(SignedIn who, CodeForm form, HttpServletRequest request) {
        if (!form.typedCode().isEmpty()) {
            if (!wrongCodes.allow(who.person(), Way.LINK, request)) return "people.code.often";
            if (!factors.accept(who.person(), form.typedCode())) return "people.code.wrong";
            wrongCodes.forgive(who.person(), Way.LINK, request);
            return null;
        }
        if (form.typedPassword().isEmpty()) return "people.step.proof.missing";
        var email = people.email(who.person()).orElseThrow();
        if (!wrongPasswords.allow(email, request)) return "people.signIn.often";
        if (!passwords.check(who.person(), form.typedPassword())) return "people.proof.wrong";
        wrongPasswords.forgive(email, request);
        return null;
    }

    private void tell(SignedIn who, String kind) {
        letters.send(who.person(), who.community(), kind, "/settings/sign-in");
    }
}
