package org.understory.importing;

import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;
import org.understory.articles.ArticleId;
import org.understory.articles.Library;
import org.understory.articles.Publication;
import org.understory.desk.UnfinishedTexts;
import org.understory.importing.Report.Fate;
import org.understory.subject.CommunityId;
import org.understory.text.Mistake;

/** The drafts of a folder: put down at the desk, where nobody has written anything else meanwhile. */
@Component
class IncomingDrafts {
    private final Library library;
    private final UnfinishedTexts desk;

    IncomingDrafts(Library library, UnfinishedTexts desk) {
        this.library = library;
        this.desk = desk;
    }

    /** @param published what the folder brought for readers, by slug */
    void bring(
            CommunityId community, List<Placed<DraftFile>> drafts, Map<String, Publication> published, Report report) {
        for (var placed : drafts) {
            var draft = placed.thing();
            var isNew = false;
            ArticleId id;
            if (draft.begun() == null) {
                var article = published.get(draft.slug());
                if (article == null) continue;
                id = article.id();
            } else {
                id = library.begin(community, draft.begun());
                isNew = library.keep(community, id, draft.begun());
            }
            isNew |= desk.isNew(id);
            if (desk.put(community, id, draft.text()))
                report.add(placed.file(), placed.line(), isNew ? Fate.CREATED : Fate.UNCHANGED, "draft", draft.slug());
            else
                report.add(
                        Fate.LEFT_OUT,
                        "draft",
                        draft.slug(),
                        new Finding(placed.file(), Mistake.at(placed.line(), "importing.draft.written")));
        }
    }
}
