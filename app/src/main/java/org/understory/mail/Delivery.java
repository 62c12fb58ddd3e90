package org.understory.mail;

/** What became of handing one letter over. Codes are short words or SMTP numbers, never what a server said: that may hold the address. */
sealed interface Delivery {
    record Delivered() implements Delivery {}

    /** Not now; the letter is tried again. */
    record Later(String code) implements Delivery {}

    /** Never, and it is the letter that was refused. */
    record Refused(String code) implements Delivery {}

    /** Never: there is nobody at that address. */
    record NobodyThere(String code) implements Delivery {}

    /** The connection broke: the letter may have arrived if its last moment had come, and no other can be handed over now. */
    record Broken(String code) implements Delivery {}
}
