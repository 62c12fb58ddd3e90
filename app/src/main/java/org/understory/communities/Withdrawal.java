package org.understory.communities;

/** What became of a request to take a role away. */
public sealed interface Withdrawal {
    record Withdrawn() implements Withdrawal {}

    /** The person did not hold it. */
    record NotHeld() implements Withdrawal {}

    /** A community always has an owner. */
    record LastOwner() implements Withdrawal {}
}
