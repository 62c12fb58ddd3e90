package org.understory.desk;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.understory.articles.Contributor;
import org.understory.articles.Manuscript;
import org.understory.articles.ManuscriptVersion;
import org.understory.articles.Note;
import org.understory.reviews.SignOff;
import org.understory.text.Difference;
import org.understory.web.Head;
import org.understory.web.Mistakes;
import org.understory.web.Sentence;

/**
 * What a reviewer sees: the text as readers will see it, passage by passage.
 *
 * @param notes the sources that the text rests on
 * @param questions about them
 * @param mine what the viewer was asked, or null for who only reads along
 * @param me the viewer's own page as a contributor, or null
 * @param earlier the last review before this version, or null
 * @param since what changed since then, or null
 * @param confirmable whether one press may confirm that difference
 */
record ReviewPage(
        Head head,
        Manuscript article,
        ManuscriptVersion version,
        List<Passage> passages,
        List<Note> notes,
        List<Sentence> questions,
        List<Remark> general,
        List<WritingPage.Asked> asked,
        @Nullable ReviewRequest mine,
        @Nullable Contributor me,
        @Nullable SignOff earlier,
        @Nullable Difference since,
        boolean confirmable,
        DecisionForm form,
        Mistakes mistakes) {

    /** A passage of the text, counted from 1, with what was said about it. */
    record Passage(int number, String html, List<Remark> remarks) {}

    String path() {
        return "/desk/reviews/" + version.id().value();
    }

    boolean mayDecide() {
        return mine != null && mine.state() != ReviewRequest.State.SIGNED;
    }
}
