/**
 * Words in, safe pages out: editors' Markdown, what members type, names, excerpts, fingerprints of a text, readability.
 *
 * <p>Doors: {@link ArticleText} (with {@link Rendered}), {@link Block} (implemented by rooms that add a named block),
 * {@link FrontMatter}, {@link Mistake}, {@link MemberText}, {@link CleanText}, {@link PersonalName}, {@link Excerpt},
 * {@link Slug}, {@link CanonicalText}, {@link org.understory.text.Difference}, {@link Readability}. Events: none. Tables: none. Reacts to: nothing.
 */
@ApplicationModule(allowedDependencies = {})
@NullMarked
package org.understory.text;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
