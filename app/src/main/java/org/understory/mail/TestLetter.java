package org.understory.mail;

import org.understory.web.Messages;

/** What became of a test letter. Each case has its sentence for the person who set the server up. */
public sealed interface TestLetter {
    record Sent() implements TestLetter {}

    /** Nobody answers at that host and port. */
    record NoAnswer() implements TestLetter {}

    /** The server does not accept the name or password. */
    record WrongPassword() implements TestLetter {}

    /** The connection could not be protected as asked. */
    record NoProtection() implements TestLetter {}

    /** The server answers but does not take the letter. */
    record Refused(String code) implements TestLetter {}

    default boolean arrived() {
        return this instanceof Sent;
    }

    /** What to tell the operator. */
    default String sentence(Messages messages) {
        return switch (this) {
            case Sent sent -> messages.say("mail.test.sent");
            case NoAnswer none -> messages.say("mail.test.noAnswer");
            case WrongPassword wrong -> messages.say("mail.test.wrongPassword");
            case NoProtection none -> messages.say("mail.test.noProtection");
            case Refused refused -> messages.say("mail.test.refused", refused.code());
        };
    }
}
