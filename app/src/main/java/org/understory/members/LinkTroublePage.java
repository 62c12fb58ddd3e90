package org.understory.members;

import org.understory.web.Head;

/**
 * Why a link does not work, and how to get another.
 *
 * @param kind {@code expired}, {@code used} or {@code unknown}
 */
record LinkTroublePage(Head head, String kind, String returnTo) {}
