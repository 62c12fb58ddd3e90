package org.understory.articles;

import java.util.List;
import org.understory.web.Head;

/** What a contributor's page shows: who they are, what they declare, what they wrote and reviewed. */
record ContributorPage(Head head, Contributor person, Cards written, List<ArticleCard> reviewed, boolean further) {}
