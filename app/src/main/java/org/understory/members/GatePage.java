package org.understory.members;

import org.understory.web.Head;

/** The gate on a page of its own. */
record GatePage(Head head, Gate gate) {}
