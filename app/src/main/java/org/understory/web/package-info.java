/**
 * What every page stands on: the site, the layout, messages, views, the page cache, assets, security headers.
 *
 * <p>Doors: {@link org.understory.web.Site}, {@link org.understory.web.Frame}, {@link org.understory.web.Head}, {@link org.understory.web.Messages}, {@link org.understory.web.PageCache}; {@link org.understory.web.Badges} is implemented by notifications, {@link org.understory.web.FormerPaths} by importing. Events: none. Tables: none. Reacts to: nothing.
 */
@ApplicationModule(allowedDependencies = {"subject", "live"})
@NullMarked
package org.understory.web;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
