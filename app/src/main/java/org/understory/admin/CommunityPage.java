package org.understory.admin;

import org.understory.communities.DescriptionForm;
import org.understory.web.Head;
import org.understory.web.Mistakes;

/** The name, the address and the other facts of a community, to be changed. */
record CommunityPage(Head head, Settings settings, DescriptionForm form, Mistakes mistakes) {}
