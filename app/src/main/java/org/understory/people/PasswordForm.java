package org.understory.people;

import org.jspecify.annotations.Nullable;

/** What someone typed to choose a password. */
record PasswordForm(
        @Nullable String email,
        @Nullable String current,
        @Nullable String password) {
    static final PasswordForm EMPTY = new PasswordForm(null, null, null);

    String typedEmail() {
        return email == null ? "" : email;
    }

    String typedCurrent() {
        return current == null ? "" : current;
    }

    String typedPassword() {
        return password == null ? "" : password;
    }

    /** What is shown again: never a password. */
    PasswordForm again() {
        return new PasswordForm(email, null, null);
    }
}
