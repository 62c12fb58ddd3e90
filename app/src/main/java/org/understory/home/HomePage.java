package org.understory.home;

import org.understory.web.Head;

/** What the first page shows. */
record HomePage(Head head) {}
