package org.understory.people;

import org.jspecify.annotations.Nullable;
import org.understory.web.Head;
import org.understory.web.Mistakes;
import org.understory.web.Sentence;

/**
 * A page on which a password is chosen.
 *
 * @param action where the form goes
 * @param back where they wish to go on afterwards, or null
 * @param asksCurrent whether the password until now is asked for
 * @param notice what just happened, or null
 */
record PasswordPage(
        Head head,
        String action,
        @Nullable String back,
        boolean asksCurrent,
        PasswordForm form,
        Mistakes mistakes,
        @Nullable Sentence notice) {}
