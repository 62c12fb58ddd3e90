package org.understory.members;

import org.understory.web.Head;

/** The page behind the unsubscribe link of a newsletter. */
record UnsubscribePage(Head head, String action, boolean done) {}
