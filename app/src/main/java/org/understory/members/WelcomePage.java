package org.understory.members;

import org.understory.web.Head;

/** The first page of a new member. */
record WelcomePage(Head head, String handle, String returnTo, boolean hasPassword) {}
