package org.understory.articles;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.understory.reviews.Badge;
import org.understory.text.FoldedAnswer;
import org.understory.web.Site;
import tools.jackson.databind.json.JsonMapper;

/**
 * Describes an article to search engines as a schema.org MedicalWebPage, and its folded answers as a FAQPage as long as its review
 * is in date. It says nothing that the page does not show.
 */
@Component
class Description {
    private final JsonMapper json;

    Description(JsonMapper json) {
        this.json = json;
    }

    /** The page with its description in its head. */
    ArticlePage of(ArticlePage page, List<FoldedAnswer> answers, Site site) {
        var whole = webPage(page, site);
        var asked = page.badge() instanceof Badge.Reviewed && !answers.isEmpty();
        return new ArticlePage(
                page.head()
                        .asArticle(json.writeValueAsString(
                                asked
                                        ? List.of(
                                                whole,
                                                questions(
                                                        answers, page.article().sponsor()))
                                        : whole)),
                page.article(),
                page.topics(),
                page.badge(),
                page.writer(),
                page.reviewer(),
                page.words(),
                page.explained(),
                page.figureBadge(),
                page.contents(),
                page.notes(),
                page.related(),
                page.correction(),
                page.asked(),
                page.members(),
                page.comments(),
                page.address());
    }

    /** Answers from a text whose review is in date. */
    String answers(List<FoldedAnswer> reviewed, @Nullable String sponsor) {
        return json.writeValueAsString(questions(reviewed, sponsor));
    }

    private static Map<String, Object> questions(List<FoldedAnswer> answers, @Nullable String sponsor) {
        var all = new LinkedHashMap<String, Object>();
        all.put("@context", "https://schema.org");
        all.put("@type", "FAQPage");
        if (sponsor != null) all.put("sponsor", thing("Organization", sponsor));
        all.put("mainEntity", answers.stream().map(Description::question).toList());
        return all;
    }

    private static Map<String, Object> question(FoldedAnswer answer) {
        var question = thing("Question", answer.question());
        question.put("acceptedAnswer", Map.of("@type", "Answer", "text", answer.plainText()));
        return question;
    }

    private static Map<String, Object> webPage(ArticlePage page, Site site) {
        var article = page.article();
        var about = new ArrayList<Map<String, Object>>();
        about.add(thing("MedicalCondition", site.condition()));
        page.topics().forEach(topic -> about.add(thing("Thing", topic.name())));
        var all = new LinkedHashMap<String, Object>();
        all.put("@context", "https://schema.org");
        all.put("@type", article.news() ? "NewsArticle" : "MedicalWebPage");
        if (article.news()) all.put("genre", "Community news");
        if (article.retraction() != null) all.put("creativeWorkStatus", "Retracted");
        all.put("url", page.address());
        all.put("name", article.title());
        all.put("headline", article.title());
        all.put("description", article.lede());
        all.put("inLanguage", "en");
        all.put("datePublished", article.published().iso());
        all.put("dateModified", article.updated().iso());
        all.put("author", person(page.writer(), site));
        all.put("publisher", thing("Organization", site.name()));
        if (article.sponsor() != null) all.put("sponsor", thing("Organization", article.sponsor()));
        all.put("about", about);
        if (page.correction() != null) all.put("correction", correction(page.correction()));
        if (!article.news()) all.put("audience", Map.of("@type", "MedicalAudience", "audienceType", "Patient"));
        var reviewer = page.reviewer();
        var signed = page.badge().onThisText();
        if (reviewer != null && signed.isPresent()) {
            all.put("reviewedBy", person(reviewer, site));
            all.put("lastReviewed", signed.get().signedOn().toString());
        }
        all.put("citation", page.notes().stream().map(Description::citation).toList());
        return all;
    }

    private static Map<String, Object> correction(Correction correction) {
        var comment = new LinkedHashMap<String, Object>();
        comment.put("@type", "CorrectionComment");
        comment.put("datePublished", correction.on().iso());
        comment.put("text", correction.reason());
        return comment;
    }

    private static Map<String, Object> thing(String type, String name) {
        var thing = new LinkedHashMap<String, Object>();
        thing.put("@type", type);
        thing.put("name", name);
        return thing;
    }

    private static Map<String, Object> person(Contributor contributor, Site site) {
        var person = thing("Person", contributor.name());
        person.put("jobTitle", contributor.credentials());
        person.put("url", site.url(contributor.path()));
        return person;
    }

    private static Map<String, Object> citation(Note note) {
        var source = note.source();
        var work = thing(
                source.doi() == null && source.pmid() == null ? "CreativeWork" : "ScholarlyArticle", source.title());
        if (!source.authors().isEmpty()) work.put("author", source.authors());
        if (!source.publisher().isEmpty()) work.put("publisher", thing("Organization", source.publisher()));
        if (source.year() != null) work.put("datePublished", source.year().toString());
        var identifiers = new ArrayList<String>();
        if (source.doi() != null) identifiers.add("doi:" + source.doi());
        if (source.pmid() != null) identifiers.add("pmid:" + source.pmid());
        if (!identifiers.isEmpty()) work.put("identifier", List.copyOf(identifiers));
        var link = source.link();
        if (link != null) work.put("url", link);
        return work;
    }
}
