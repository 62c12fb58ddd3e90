/**
 * The database: our own PostgreSQL inside the data folder, or the operator's.
 *
 * <p>Doors: {@link DatabaseAddress} (where it is), {@link EmbeddedPostgres}, {@link OperatorsPostgres},
 * {@link DatabaseStart} (which of the two), {@link Migrations}, {@link CannotStart}, {@link SealingKey}. Events: none. Tables: none;
 * every room brings its own under {@code db/migration/<room>/}, with timestamps as versions
 * ({@code V2026112201__people.sql}) and {@code ${app}} for the role that serves. Uses no other room.
 */
@ApplicationModule(allowedDependencies = {})
@NullMarked
package org.understory.database;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
