/**
 * The five reactions on anything: who gave which, and how many there are.
 *
 * <p>Doors: {@link org.understory.reactions.Reactions} with {@link org.understory.reactions.ReactionBar} and the template
 * {@code reactions/bar}; {@link org.understory.reactions.Reactable} with {@link org.understory.reactions.ReactedThing},
 * implemented by the rooms whose things can be reacted to; {@link org.understory.reactions.Reaction}. Events: {@link
 * org.understory.reactions.Reacted}, {@link org.understory.reactions.ThingsGone}. Tables: reactions, reaction_counts. Reacts to: nothing.
 */
@ApplicationModule(allowedDependencies = {"subject", "web", "live", "communities", "members"})
@NullMarked
package org.understory.reactions;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
