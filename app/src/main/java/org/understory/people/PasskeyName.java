package org.understory.people;

import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What the owner calls a passkey: "my phone". Without line breaks and signs that turn the text around. */
record PasskeyName(String value) {
    static final int MOST = 60;

    static Optional<PasskeyName> of(@Nullable String typed) {
        if (typed == null) return Optional.empty();
        var plain = typed.replaceAll("[\\p{Cc}\\p{Cf}\\p{Cs}\\p{Co}\\p{Zl}\\p{Zp}]", " ")
                .strip();
        return plain.isEmpty() || plain.length() > MOST ? Optional.empty() : Optional.of(new PasskeyName(plain));
    }
}
