package org.understory.people;

import org.jspecify.annotations.Nullable;
import org.understory.web.Requests;

/** What someone typed as the second step, or to show again who they are. */
record CodeForm(
        @Nullable String code,
        @Nullable String password,
        @Nullable String back) {
    String typedCode() {
        return code == null || code.length() > 100 ? "" : code.strip();
    }

    /** The key of what is said of a code that was not accepted. */
    String mistake() {
        return code == null || code.isBlank() ? "people.code.missing" : "people.code.wrong";
    }

    String typedPassword() {
        return password == null ? "" : password;
    }

    String returnTo() {
        return Requests.localPath(back);
    }
}
