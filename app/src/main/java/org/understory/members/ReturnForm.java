package org.understory.members;

import org.jspecify.annotations.Nullable;
import org.understory.web.Requests;

/** What somebody typed who is subscribed already. */
record ReturnForm(@Nullable String email, @Nullable String back) {
    String returnTo() {
        return Requests.localPath(back);
    }

    String typedEmail() {
        return email == null ? "" : email;
    }
}
