package org.understory.home;

import java.util.List;
import org.understory.articles.ArticleCard;
import org.understory.topics.Topic;
import org.understory.web.Head;

/**
 * What the first page shows.
 *
 * @param members how many people belong to the community
 * @param articles how many articles there are
 */
record HomePage(Head head, List<ArticleCard> newest, List<Topic> topics, long members, long articles) {}
