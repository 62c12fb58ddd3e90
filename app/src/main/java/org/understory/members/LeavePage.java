package org.understory.members;

import org.understory.web.Head;
import org.understory.web.Mistakes;

/**
 * The page before somebody leaves.
 *
 * @param staff whether they hold a role, which an owner must withdraw first
 */
record LeavePage(Head head, boolean staff, Mistakes mistakes) {}
