package org.understory.people;

import org.jspecify.annotations.Nullable;
import org.understory.web.Requests;

/** What someone typed to sign in. The name {@code back} stands for the page they came from. */
record SignInForm(
        @Nullable String email,
        @Nullable String password,
        @Nullable String back) {
    String returnTo() {
        return Requests.localPath(back);
    }

    String typedEmail() {
        return email == null ? "" : email;
    }

    String typedPassword() {
        return password == null ? "" : password;
    }

    /** What is shown again: never the password. */
    SignInForm again() {
        return new SignInForm(email, null, returnTo());
    }
}
