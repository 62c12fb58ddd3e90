package org.understory.newsletters;

import org.understory.mail.MailingId;

/** What became of a request to send an issue. */
sealed interface Dispatch {
    record Begun(MailingId mailing) implements Dispatch {}

    record AlreadySent() implements Dispatch {}

    /** Somebody changed it after it was looked at. */
    record ChangedMeanwhile() implements Dispatch {}

    record NoSubject() implements Dispatch {}

    record NothingInIt() implements Dispatch {}

    record Nobody() implements Dispatch {}
}
