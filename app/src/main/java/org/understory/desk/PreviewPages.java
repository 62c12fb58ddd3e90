package org.understory.desk;

import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.understory.articles.Manuscripts;
import org.understory.explainers.Words;
import org.understory.members.Viewer;
import org.understory.subject.Entrance;
import org.understory.subject.OpenTo;
import org.understory.text.Readability;
import org.understory.text.Section;
import org.understory.web.Head;
import org.understory.web.Messages;

/** The draft as readers would see it, and how hard each part of it is to read. */
@Controller
@OpenTo(Entrance.WRITERS)
class PreviewPages {
    private final Desk desk;
    private final Drafts drafts;
    private final Manuscripts manuscripts;
    private final Messages messages;

    PreviewPages(Desk desk, Drafts drafts, Manuscripts manuscripts, Messages messages) {
        this.desk = desk;
        this.drafts = drafts;
        this.manuscripts = manuscripts;
        this.messages = messages;
    }

    @GetMapping(WritingPages.ARTICLE + "/preview")
    String show(@PathVariable long id, Viewer.Present viewer, Model model) {
        var article = desk.article(viewer, id);
        var text = ArticleForm.of(drafts.of(article)).text();
        var made = manuscripts.render(article.community(), text.body());
        var parts = made.sections().stream()
                .filter(section -> !section.plainText().isBlank())
                .map(Part::of)
                .toList();
        var words = Words.of(made.html());
        var head = words.head(Head.unlisted(messages.say("desk.preview")));
        model.addAttribute(
                "page",
                new PreviewPage(
                        head,
                        "/desk/articles/" + id,
                        article.sponsor(),
                        text.title(),
                        text.lede(),
                        words,
                        parts,
                        made.wordCount()));
        return "desk/preview";
    }

    /**
     * How hard a section is.
     *
     * @param grade years of school by Flesch and Kincaid
     * @param smog the same by SMOG
     * @param sure whether it is long enough for SMOG to mean what it says
     */
    record Part(String heading, String grade, String smog, boolean sure, boolean isHard, List<String> hard) {
        private static final double AIM = 8.5;

        static Part of(Section section) {
            var read = section.readability();
            return new Part(
                    section.heading(),
                    words(read.grade()),
                    words(read.smog()),
                    read.isLongEnoughForSmog(),
                    read.grade() > AIM,
                    Readability.hardSentences(section.plainText()));
        }

        private static String words(double grade) {
            return String.format(Locale.ENGLISH, "%.1f", grade);
        }
    }

    /** @param sponsor who pays for it, or null */
    record PreviewPage(
            Head head,
            String back,
            @Nullable String sponsor,
            String title,
            String lede,
            Words text,
            List<Part> parts,
            int words) {}
}
