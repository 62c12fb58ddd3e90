package org.understory.articles;

import java.util.List;
import org.understory.subject.CommunityId;
import org.understory.subject.Subject;

/** Knows which questions of members an article answers. Implemented by the desk, which took them up. */
public interface MembersAsked {
    /** Those that everyone may read at this moment, in the order in which they were asked. */
    List<Asked> openOnes(CommunityId community, ArticleId article);

    /**
     * A question that everyone may read.
     *
     * @param subject whose changes change the article's page
     */
    record Asked(Subject subject, String title, String path) {}
}
