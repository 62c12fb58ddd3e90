package org.understory.desk;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.server.ResponseStatusException;
import org.understory.articles.Manuscript;
import org.understory.articles.Manuscripts;
import org.understory.articles.Note;
import org.understory.explainers.Words;
import org.understory.members.Viewer;
import org.understory.subject.Entrance;
import org.understory.subject.OpenTo;
import org.understory.text.Readability;
import org.understory.text.Section;
import org.understory.web.Framed;
import org.understory.web.Head;
import org.understory.web.Messages;

/** The draft as readers would see it, and how hard each part of it is to read. */
@Controller
@OpenTo(Entrance.WRITERS)
class PreviewPages {
    private final Desk desk;
    private final Drafts drafts;
    private final Manuscripts manuscripts;
    private final Writing writing;
    private final PictureAdding adding;
    private final Messages messages;

    PreviewPages(
            Desk desk,
            Drafts drafts,
            Manuscripts manuscripts,
            Writing writing,
            PictureAdding adding,
            Messages messages) {
        this.desk = desk;
        this.drafts = drafts;
        this.manuscripts = manuscripts;
        this.writing = writing;
        this.adding = adding;
        this.messages = messages;
    }

    /** Saves what was typed and leads to how readers would see it. */
    @PostMapping(WritingPages.ARTICLE + "/preview")
    String look(
            @PathVariable long id,
            HttpServletRequest request,
            HttpServletResponse response,
            Viewer.Present viewer,
            Model model) {
        var article = desk.article(viewer, id);
        var form = ArticleForm.of(request);
        var picture = PictureForm.of(request);
        if (picture.isBegun()) return adding.remind(article, form, picture, viewer, response, model);
        var tooLong = form.tooLong();
        if (!tooLong.isEmpty()) return writing.again(response, model, viewer, article, form, tooLong);
        return switch (drafts.save(article, form, viewer.person())) {
            case DraftSaving.Saved saved -> "redirect:/desk/articles/" + id + "/preview";
            case DraftSaving.Stale(var now) -> writing.stale(response, model, viewer, article, form, now);
        };
    }

    /** The draft alone, for the frame beside the text. */
    @GetMapping(WritingPages.ARTICLE + "/preview/page")
    String page(@PathVariable long id, HttpServletResponse response, Viewer.Present viewer, Model model) {
        var article = desk.article(viewer, id);
        return alone(response, model, article, ArticleForm.of(drafts.of(article)));
    }

    /** The same with the words that are being typed; nothing is saved. */
    @PostMapping(WritingPages.ARTICLE + "/preview/page")
    String typed(
            @PathVariable long id,
            HttpServletRequest request,
            HttpServletResponse response,
            Viewer.Present viewer,
            Model model) {
        var form = ArticleForm.of(request);
        if (!form.tooLong().isEmpty()) throw new ResponseStatusException(HttpStatus.UNPROCESSABLE_CONTENT);
        return alone(response, model, desk.article(viewer, id), form);
    }

    private String alone(HttpServletResponse response, Model model, Manuscript article, ArticleForm form) {
        Framed.bySelf(response);
        var text = form.text();
        var made = manuscripts.render(article.community(), text.body());
        var words = Words.of(made.html());
        model.addAttribute(
                "page",
                new AsRead(
                        words.head(Head.unlisted(messages.say("desk.preview"))),
                        article.sponsor(),
                        text.title(),
                        text.lede(),
                        words,
                        manuscripts.notes(article.community(), made)));
        return "desk/asRead";
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

    /**
     * An article as its readers will see it, without what comes with being published.
     *
     * @param sponsor who pays for it, or null
     */
    record AsRead(Head head, @Nullable String sponsor, String title, String lede, Words words, List<Note> notes) {}

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
