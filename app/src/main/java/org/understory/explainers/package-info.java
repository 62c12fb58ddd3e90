/**
 * Figures that a reader can move, with what they rest on: so far the lining of the gut, after the model in {@code barrier/}.
 *
 * <p>Doors: {@link org.understory.explainers.Words} with {@code words.jte}; the block {@code explainer} in articles; {@link org.understory.explainers.Signatures};
 * {@link org.understory.explainers.Embedding}. Events: none. Tables: explainers, explainer_texts. Reacts to: nothing.
 */
@ApplicationModule(allowedDependencies = {"barrier", "subject", "text", "web", "reviews"})
@NullMarked
package org.understory.explainers;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
