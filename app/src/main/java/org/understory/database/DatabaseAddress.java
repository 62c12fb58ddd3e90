package org.understory.database;

/** Where the database is and the two roles that use it: the owner migrates, the app role serves with the least rights. */
public record DatabaseAddress(
        String ownerUrl, String ownerUser, String ownerPassword, String appUrl, String appUser, String appPassword) {
    /** Never the passwords. */
    @Override
    public String toString() {
        return "DatabaseAddress[" + appUrl + "]";
    }
}
