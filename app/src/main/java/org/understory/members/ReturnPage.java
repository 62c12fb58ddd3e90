package org.understory.members;

import org.understory.web.Head;
import org.understory.web.Mistakes;

/**
 * The page of those who are subscribed already.
 *
 * @param sent whether a letter was just asked for
 * @param lettersHere whether it can be read on this site, because it is the demonstration
 */
record ReturnPage(Head head, ReturnForm form, Mistakes mistakes, boolean sent, boolean lettersHere) {}
