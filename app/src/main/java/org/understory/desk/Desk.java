package org.understory.desk;

import org.springframework.stereotype.Component;
import org.understory.articles.Contributor;
import org.understory.articles.Contributors;
import org.understory.articles.Manuscript;
import org.understory.articles.ManuscriptVersion;
import org.understory.articles.Manuscripts;
import org.understory.members.Viewer;
import org.understory.subject.CommunityId;
import org.understory.web.NotFound;

/** Finds what the desk's pages are about; whatever is not this community's is not there. */
@Component
class Desk {
    private static final String SIX = "[0-9]?[0-9]?[0-9]?[0-9]?[0-9]?[0-9]?";

    /** A number in an address: whatever is longer than one of ours leads nowhere. */
    static final String NUMBER = "[1-9]" + SIX + SIX + "[0-9]?[0-9]?[0-9]?[0-9]?[0-9]?";

    private final Manuscripts manuscripts;
    private final Contributors contributors;

    Desk(Manuscripts manuscripts, Contributors contributors) {
        this.manuscripts = manuscripts;
        this.contributors = contributors;
    }

    /** The article, for who may write it. */
    Manuscript article(Viewer viewer, long id) {
        if (!DeskRules.mayWrite(viewer)) throw new NotFound();
        return manuscripts.find(viewer.community(), id).orElseThrow(NotFound::new);
    }

    /** One version of an article. */
    ManuscriptVersion version(Manuscript article, long revision) {
        return manuscripts.versions(article.id()).stream()
                .filter(one -> one.id().value() == revision)
                .findFirst()
                .orElseThrow(NotFound::new);
    }

    Contributor contributor(CommunityId community, long id) {
        return contributors.find(community, id).orElseThrow(NotFound::new);
    }
}
