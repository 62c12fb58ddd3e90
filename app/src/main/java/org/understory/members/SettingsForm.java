package org.understory.members;

import org.jspecify.annotations.Nullable;

/** What someone chose on their settings page. */
record SettingsForm(
        @Nullable String name,
        @Nullable String showName,
        @Nullable String newsletter,
        @Nullable String neutralLetters) {
    static SettingsForm of(Standing standing) {
        return new SettingsForm(
                standing.firstName(),
                standing.showsName() ? "yes" : null,
                standing.newsletter() ? "yes" : null,
                standing.neutralLetters() ? "yes" : null);
    }

    String typedName() {
        return name == null ? "" : name;
    }
}
