package org.understory.admin;

import org.understory.web.Head;

/**
 * What an owner sees first: what is done and what to do next.
 *
 * @param staffed whether anybody besides the owner looks after the place
 * @param articles how many are published
 */
record OverviewPage(Head head, Settings settings, String address, boolean staffed, long articles) {}
