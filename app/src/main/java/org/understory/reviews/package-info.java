/**
 * Exact versions of texts and clinicians' sign-offs on them. A badge is true to the letter of the text it stands on.
 *
 * <p>Doors: {@link org.understory.reviews.Reviews}, {@link org.understory.reviews.Revision}, {@link
 * org.understory.reviews.RevisionId}, {@link org.understory.reviews.SignOff}, {@link org.understory.reviews.Badge},
 * {@link org.understory.reviews.Signing}, {@link org.understory.reviews.Signer}. Events: none. Tables: revisions, sign_offs. Reacts to: nothing.
 */
@ApplicationModule(allowedDependencies = {"subject", "web", "communities", "audit"})
@NullMarked
package org.understory.reviews;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
