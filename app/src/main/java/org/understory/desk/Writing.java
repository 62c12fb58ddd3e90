package org.understory.desk;

import jakarta.servlet.http.HttpServletResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;
import org.understory.articles.ArticlePictures;
import org.understory.articles.Contributors;
import org.understory.articles.Manuscript;
import org.understory.articles.Manuscripts;
import org.understory.articles.References;
import org.understory.articles.Relations;
import org.understory.articles.Sponsorship;
import org.understory.members.Viewer;
import org.understory.reviews.Badge;
import org.understory.reviews.Reviews;
import org.understory.reviews.SignOff;
import org.understory.text.ArticleText;
import org.understory.text.Difference;
import org.understory.text.Rendered;
import org.understory.topics.Topics;
import org.understory.web.Framed;
import org.understory.web.Head;
import org.understory.web.Messages;
import org.understory.web.Mistakes;
import org.understory.web.Sentence;

/** Shows an article at the desk, also again after a mistake, with every typed word. */
@Component
class Writing {
    private final Desk desk;
    private final Manuscripts manuscripts;
    private final ReviewRequests requests;
    private final Contributors contributors;
    private final Reviews reviews;
    private final Topics topics;
    private final References references;
    private final Sponsorship sponsorship;
    private final Relations relations;
    private final ArticlePictures pictures;
    private final Today today;
    private final Messages messages;

    Writing(
            Desk desk,
            Manuscripts manuscripts,
            ReviewRequests requests,
            Contributors contributors,
            Reviews reviews,
            Topics topics,
            References references,
            Sponsorship sponsorship,
            Relations relations,
            ArticlePictures pictures,
            Today today,
            Messages messages) {
        this.desk = desk;
        this.manuscripts = manuscripts;
        this.requests = requests;
        this.contributors = contributors;
        this.reviews = reviews;
        this.topics = topics;
        this.references = references;
        this.sponsorship = sponsorship;
        this.relations = relations;
        this.pictures = pictures;
        this.today = today;
        this.messages = messages;
    }

    String show(HttpServletResponse response, Model model, Viewer viewer, Manuscript article, ArticleForm form) {
        return page(response, model, viewer, article, form, new Mistakes(), PictureForm.EMPTY, null);
    }

    String again(
            HttpServletResponse response,
            Model model,
            Viewer viewer,
            Manuscript article,
            ArticleForm form,
            Mistakes mistakes) {
        return again(response, model, viewer, article, form, mistakes, PictureForm.EMPTY);
    }

    String again(
            HttpServletResponse response,
            Model model,
            Viewer viewer,
            Manuscript article,
            ArticleForm form,
            Mistakes mistakes,
            PictureForm picture) {
        response.setStatus(422);
        return page(response, model, viewer, article, form, mistakes, picture, null);
    }

    /** Both texts, and the difference between them. */
    String stale(
            HttpServletResponse response,
            Model model,
            Viewer viewer,
            Manuscript article,
            ArticleForm form,
            KeptDraft now) {
        return stale(response, model, viewer, article, form, now, PictureForm.EMPTY);
    }

    String stale(
            HttpServletResponse response,
            Model model,
            Viewer viewer,
            Manuscript article,
            ArticleForm form,
            KeptDraft now,
            PictureForm picture) {
        response.setStatus(422);
        var other = new WritingPage.Stale(now, Difference.of(now.typed(), form.typed()));
        return page(response, model, viewer, article, form.withVersion(now.version()), new Mistakes(), picture, other);
    }

    private String page(
            HttpServletResponse response,
            Model model,
            Viewer viewer,
            Manuscript article,
            ArticleForm form,
            Mistakes mistakes,
            PictureForm picture,
            WritingPage.@Nullable Stale stale) {
        Framed.showsOwn(response);
        var made = form.typedBody().isBlank() || form.typedBody().length() > ArticleText.MOST_CHARACTERS
                ? null
                : manuscripts.render(article.community(), form.text().body());
        model.addAttribute(
                "page",
                new WritingPage(
                        Head.unlisted(messages.say("desk.writing"))
                                .with("desk.js")
                                .with("manuscript.js"),
                        article,
                        desk.contributor(article.community(), article.writer()),
                        form,
                        mistakes,
                        made == null ? List.of() : made.mistakes(),
                        made == null ? List.of() : questions(article, form, made),
                        stale,
                        picture,
                        pictures.of(article.id()),
                        new WritingPage.ReadOn(relations.of(article.id()), relations.choices(article)),
                        topics.of(article.community()),
                        versions(article),
                        contributors.of(article.community()).stream()
                                .filter(one -> requests.canAsk(article, one))
                                .toList(),
                        references.all(article.community()),
                        DeskRules.mayPublish(viewer),
                        article.sponsor() != null || sponsorship.isAllowed(article.community())));
        return "desk/writing";
    }

    private List<Sentence> questions(Manuscript article, ArticleForm form, Rendered made) {
        return Evidence.questions(
                article.medical(),
                form.text().body(),
                manuscripts.notes(article.community(), made),
                today.date().getYear());
    }

    private List<WritingPage.Version> versions(Manuscript article) {
        var all = manuscripts.versions(article.id());
        var badges = reviews.of(all.stream().map(one -> one.id()).toList());
        var asked = requests.of(article.id()).stream().collect(Collectors.groupingBy(ReviewRequest::revision));
        var signed =
                reviews.signOffs(article.id().subject()).stream().collect(Collectors.groupingBy(SignOff::revision));
        var waits = true;
        var versions = new ArrayList<WritingPage.Version>();
        for (var version : all) {
            var live = version.id().equals(article.live());
            waits &= !live;
            versions.add(new WritingPage.Version(
                    version,
                    live,
                    waits,
                    badges.getOrDefault(version.id(), new Badge.NotYetReviewed()),
                    asked.getOrDefault(version.id(), List.of()).stream()
                            .map(one -> new WritingPage.Asked(
                                    one,
                                    desk.contributor(article.community(), one.reviewer())
                                            .name()))
                            .toList(),
                    signed.getOrDefault(version.id(), List.of())));
        }
        return versions;
    }
}
