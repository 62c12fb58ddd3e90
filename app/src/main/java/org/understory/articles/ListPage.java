package org.understory.articles;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.understory.topics.Topic;
import org.understory.web.Head;

/**
 * What a list of articles shows: all of them, or those of one topic.
 *
 * @param topic the one whose articles are listed, or null for all
 * @param answered the questions that the listed articles of a topic answer
 * @param further whether this is not the first page
 */
record ListPage(
        Head head,
        String title,
        String lede,
        String path,
        List<Topic> topics,
        @Nullable Topic topic,
        Cards cards,
        List<AnsweredQuestion> answered,
        boolean further) {}
