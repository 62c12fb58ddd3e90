package org.understory.articles;

import org.understory.reviews.Badge;
import org.understory.web.Head;

/**
 * One folded answer of an article on a page of its own.
 *
 * @param html of the answer; its source numbers lead to the article's notes
 * @param whole where it stands in the article
 */
record AnswerPage(Head head, Article article, Badge badge, String question, String html, String whole) {}
