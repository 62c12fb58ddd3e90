/**
 * The command line: {@code serve} and the commands that rooms bring.
 *
 * <p>Doors: {@link org.understory.commands.CommandLine}. Events: none. Tables: none. Reacts to: nothing.
 */
@ApplicationModule(allowedDependencies = {"subject", "database", "barrier"})
@NullMarked
package org.understory.commands;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
