/**
 * Messages to members' devices while the site is not open (web push), and the site on a home screen: its manifest, its
 * icons, the worker in the browser, the page without a network.
 *
 * <p>A message is shown as it is given, or on a device whose member wants that, says only that something waits. It is
 * stored in the caller's transaction and sent afterwards, until the push service takes it or it is too old; after a kill it
 * may arrive twice and is then shown once. A subscription ends with the sign-in of its browser. Where messages go is named
 * by browsers, so it is checked each time: https, and no address inside our own network.
 *
 * <p>Doors: {@link org.understory.push.Pushes}, {@link org.understory.push.PushMessage}; the template {@code push.device}, for pages of settings. Events: none. Tables: push_keys, push_subscriptions, pushes. Reacts to: its own signal that a message waits.
 */
@ApplicationModule(allowedDependencies = {"subject", "web", "live", "jobs", "mail", "people", "communities", "members"})
@NullMarked
package org.understory.push;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
