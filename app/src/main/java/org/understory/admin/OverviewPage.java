package org.understory.admin;

import org.understory.web.Head;

/** What an owner sees first: what is done and what to do next. */
record OverviewPage(Head head, Settings settings, String address) {}
