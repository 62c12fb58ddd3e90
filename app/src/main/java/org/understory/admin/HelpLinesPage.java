package org.understory.admin;

import java.util.List;
import org.understory.web.Head;
import org.understory.web.Mistakes;

/** The table of help lines, to be changed. */
record HelpLinesPage(Head head, Settings settings, List<HelpLineForm> rows, Mistakes mistakes) {}
