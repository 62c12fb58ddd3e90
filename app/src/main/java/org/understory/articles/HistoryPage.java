package org.understory.articles;

import java.util.List;
import org.understory.reviews.Badge;
import org.understory.web.Head;

/**
 * What the page of an article's versions shows, the newest first.
 *
 * @param sources entries of its sources that were put right
 */
record HistoryPage(Head head, Article article, Badge badge, List<Version> versions, List<References.Change> sources) {}
