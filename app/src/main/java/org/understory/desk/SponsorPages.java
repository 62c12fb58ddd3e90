package org.understory.desk;

import jakarta.servlet.http.HttpServletResponse;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.understory.articles.Sponsorship;
import org.understory.members.Viewer;
import org.understory.subject.Entrance;
import org.understory.subject.OpenTo;
import org.understory.text.CleanText;
import org.understory.web.Mistakes;

/** Saying who pays for an article. */
@Controller
@OpenTo(Entrance.EDITORS)
class SponsorPages {
    private final Desk desk;
    private final Drafts drafts;
    private final Writing writing;
    private final Sponsorship sponsorship;

    SponsorPages(Desk desk, Drafts drafts, Writing writing, Sponsorship sponsorship) {
        this.desk = desk;
        this.drafts = drafts;
        this.writing = writing;
        this.sponsorship = sponsorship;
    }

    @PostMapping(WritingPages.ARTICLE + "/sponsor")
    String say(
            @PathVariable long id,
            @RequestParam(required = false) @Nullable String sponsor,
            Viewer.Present viewer,
            HttpServletResponse response,
            Model model) {
        var article = desk.article(viewer, id);
        var name = CleanText.of(sponsor == null ? "" : sponsor).value().strip().replaceAll("\\s+", " ");
        var mistakes = new Mistakes();
        if (name.length() > Sponsorship.LONGEST)
            mistakes.add("sponsor", "desk.tooLong", name.length(), Sponsorship.LONGEST);
        if (mistakes.isEmpty()) {
            switch (sponsorship.say(article, name.isEmpty() ? null : name, viewer.person())) {
                case SAID -> {
                    return "redirect:/desk/articles/" + id;
                }
                case NOT_HERE -> mistakes.add("sponsor", "desk.sponsor.notHere");
                case STAYS -> mistakes.add("sponsor", "desk.sponsor.stays");
            }
        }
        return writing.again(response, model, viewer, article, ArticleForm.of(drafts.of(article)), mistakes);
    }
}
