package org.understory.database;

/**
 * Where the database is and how to enter it, once as the role that migrates and owns, once as the role that serves.
 * The serving role has the least rights: it reads and writes rows and may not change tables.
 */
public record DatabaseAddress(
        String ownerUrl, String ownerUser, String ownerPassword, String appUrl, String appUser, String appPassword) {

    /** Without the passwords, so that an address can be logged. */
    @Override
    public String toString() {
        return "DatabaseAddress[%s as %s, %s as %s]".formatted(ownerUrl, ownerUser, appUrl, appUser);
    }
}
