package org.understory.admin;

import org.jspecify.annotations.Nullable;
import org.understory.communities.DescriptionForm;

/** What the first owner types: who they are and what the community is called. */
record FoundingForm(
        @Nullable String email,
        @Nullable String firstName,
        @Nullable String password,
        @Nullable String name,
        @Nullable String slug,
        @Nullable String line,
        @Nullable String condition,
        @Nullable String minimumAge,
        @Nullable String publicUrl,
        @Nullable String contact) {
    static final FoundingForm EMPTY = new FoundingForm(null, null, null, null, null, null, null, "16", null, null);

    DescriptionForm description() {
        return new DescriptionForm(name, slug, line, condition, minimumAge, publicUrl, contact);
    }

    String typedEmail() {
        return email == null ? "" : email;
    }

    String typedFirstName() {
        return firstName == null ? "" : firstName;
    }

    String typedPassword() {
        return password == null ? "" : password;
    }
}
