package org.understory.admin;

import org.understory.web.Head;
import org.understory.web.Mistakes;

/** The first step of setting an installation up. */
record FoundingPage(Head head, String token, FoundingForm form, Mistakes mistakes) {}
