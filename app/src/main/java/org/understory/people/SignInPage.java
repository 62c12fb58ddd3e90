package org.understory.people;

import org.jspecify.annotations.Nullable;
import org.understory.web.Head;
import org.understory.web.Mistakes;
import org.understory.web.Sentence;

/**
 * The sign-in page.
 *
 * @param passkeys whether passkeys work at this address
 * @param notice what just happened, or null
 */
record SignInPage(
        Head head,
        SignInForm form,
        Mistakes mistakes,
        boolean passkeys,
        @Nullable Sentence notice) {}
