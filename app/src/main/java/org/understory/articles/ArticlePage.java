package org.understory.articles;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.understory.comments.CommentSection;
import org.understory.explainers.Words;
import org.understory.glossary.Word;
import org.understory.reviews.Badge;
import org.understory.text.Heading;
import org.understory.topics.Topic;
import org.understory.web.Head;

/**
 * What an article's page shows.
 *
 * @param contents the headings of level 2
 * @param reviewer who signed off this very text, or null
 * @param explained the words of the glossary that are marked in them
 * @param figureBadge what may be said of the figure among the words; null without one
 * @param correction what was put right within the last days, or null
 * @param asked the questions of members that it answers and everyone may read
 * @param members how many people the community has, for the invitation
 */
record ArticlePage(
        Head head,
        Article article,
        List<Topic> topics,
        Badge badge,
        Contributor writer,
        @Nullable Contributor reviewer,
        Words words,
        List<Word> explained,
        @Nullable Badge figureBadge,
        List<Heading> contents,
        List<Note> notes,
        List<Related> related,
        @Nullable Correction correction,
        List<MembersAsked.Asked> asked,
        long members,
        CommentSection comments,
        String address) {

    /** Those whose biographies stand under the article. */
    List<Contributor> people() {
        return reviewer == null || reviewer.id() == writer.id() ? List.of(writer) : List.of(reviewer, writer);
    }
}
