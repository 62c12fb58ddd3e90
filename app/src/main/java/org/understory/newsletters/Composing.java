package org.understory.newsletters;

import gg.jte.TemplateEngine;
import gg.jte.output.StringOutput;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.springframework.stereotype.Component;
import org.understory.articles.ArticleCard;
import org.understory.articles.Articles;
import org.understory.mail.Mailing;
import org.understory.members.Viewer;
import org.understory.questions.QuestionCard;
import org.understory.questions.Questions;
import org.understory.reviews.Badge;
import org.understory.text.ArticleLabels;
import org.understory.text.ArticleText;
import org.understory.text.Rendered;
import org.understory.web.Messages;
import org.understory.web.Site;

/**
 * Makes the letter of an issue: HTML that works in common mail programs, and the same in plain text. It names only what
 * everyone may read, as it is at this moment: an article loses its badge here when it loses it on its page.
 */
@Component
class Composing {
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d MMMM uuuu", Locale.ENGLISH);

    private final Articles articles;
    private final Questions questions;
    private final ArticleText markdown;
    private final TemplateEngine templates;
    private final Messages messages;

    Composing(
            Articles articles, Questions questions, ArticleText markdown, TemplateEngine templates, Messages messages) {
        this.articles = articles;
        this.questions = questions;
        this.markdown = markdown;
        this.templates = templates;
        this.messages = messages;
    }

    Composed of(Site site, Issue issue) {
        var shown = inOrder(issue, articles.cards(site.id(), issue.articles()));
        var asked = questions.cards(new Viewer.Visitor(site.id()), issue.questions());
        var page = new LetterPage(
                site,
                issue.subject(),
                absolute(site, rendered(issue.words()).html()),
                shown.stream().map(card -> entry(site, card)).toList(),
                asked.stream().map(card -> entry(site, card)).toList());
        var subject = issue.subject().isBlank() ? messages.say("newsletters.noSubject") : issue.subject();
        var mailing = new Mailing(site.id(), Readership.KIND, subject, text(page, issue.words()), html(page));
        return new Composed(issue, shown, asked, mailing);
    }

    /** The words of an issue as HTML, with what is wrong in them. */
    Rendered rendered(String words) {
        return markdown.render(words, 1, Set.of(), ArticleLabels.ENGLISH);
    }

    private static List<ArticleCard> inOrder(Issue issue, List<ArticleCard> cards) {
        var byId = new HashMap<Object, ArticleCard>();
        cards.forEach(card -> byId.put(card.id(), card));
        var ordered = new ArrayList<ArticleCard>();
        for (var id : issue.articles()) if (byId.remove(id) instanceof ArticleCard card) ordered.add(card);
        return ordered;
    }

    private static String absolute(Site site, String html) {
        return html.replace("href=\"/", "href=\"" + site.url("/"));
    }

    private LetterPage.Entry entry(Site site, ArticleCard card) {
        return new LetterPage.Entry(card.title(), site.url(card.path()), card.lede(), note(card));
    }

    private String note(ArticleCard card) {
        var sponsor = card.sponsor();
        return sponsor == null ? state(card) : messages.say("newsletters.sponsored", sponsor) + " " + state(card);
    }

    private String state(ArticleCard card) {
        if (card.retracted()) return messages.say("newsletters.retracted");
        return card.news() ? messages.say("newsletters.news") : review(card.badge());
    }

    private String review(Badge badge) {
        return switch (badge) {
            case Badge.Reviewed(var by) -> messages.say("newsletters.reviewed", by.name(), by.credentials());
            case Badge.ChangedSince(var earlier) -> messages.say("newsletters.changed", day(earlier.signedOn()));
            case Badge.OutOfDate(var by) -> messages.say("newsletters.outOfDate", day(by.dueOn()));
            case Badge.NotYetReviewed none -> messages.say("newsletters.notReviewed");
        };
    }

    private static String day(LocalDate date) {
        return DAY.format(date);
    }

    private LetterPage.Entry entry(Site site, QuestionCard card) {
        return new LetterPage.Entry(
                card.title(), site.url(card.path()), "", messages.say("newsletters.answers", card.answers()));
    }

    private String html(LetterPage page) {
        var output = new StringOutput();
        templates.render("newsletters/letter.jte", Map.of("page", page, "messages", messages), output);
        return output.toString();
    }

    private String text(LetterPage page, String words) {
        var text = new StringBuilder(messages.say("newsletters.letter.hello", Mailing.FIRST_NAME)).append("\n\n");
        if (!words.isBlank()) text.append(words.strip()).append("\n\n");
        list(text, messages.say("newsletters.letter.articles"), page.articles());
        list(text, messages.say("newsletters.letter.questions"), page.questions());
        return text.append("-- \n")
                .append(messages.say("newsletters.letter.why", page.site().name()))
                .append("\n")
                .append(messages.say("newsletters.letter.choose"))
                .append(" ")
                .append(Mailing.PREFERENCES)
                .append("\n")
                .append(messages.say("newsletters.letter.stop"))
                .append(" ")
                .append(Mailing.UNSUBSCRIBE)
                .append("\n")
                .toString();
    }

    private static void list(StringBuilder text, String heading, List<LetterPage.Entry> entries) {
        if (entries.isEmpty()) return;
        text.append(heading.toUpperCase(Locale.ENGLISH)).append("\n\n");
        for (var entry : entries) {
            text.append(entry.title()).append("\n");
            if (!entry.about().isBlank()) text.append(entry.about()).append("\n");
            text.append(entry.note()).append("\n").append(entry.url()).append("\n\n");
        }
    }
}
