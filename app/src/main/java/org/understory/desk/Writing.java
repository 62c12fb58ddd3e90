package org.understory.desk;

import jakarta.servlet.http.HttpServletResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;
import org.understory.articles.Contributors;
import org.understory.articles.Library;
import org.understory.articles.Manuscript;
import org.understory.articles.Manuscripts;
import org.understory.articles.Sponsorship;
import org.understory.members.Viewer;
import org.understory.reviews.Badge;
import org.understory.reviews.Reviews;
import org.understory.reviews.SignOff;
import org.understory.text.Difference;
import org.understory.topics.Topics;
import org.understory.web.Head;
import org.understory.web.Messages;
import org.understory.web.Mistakes;

/** Shows an article at the desk, also again after a mistake, with every typed word. */
@Component
class Writing {
    private final Desk desk;
    private final Manuscripts manuscripts;
    private final ReviewRequests requests;
    private final Contributors contributors;
    private final Reviews reviews;
    private final Topics topics;
    private final Library library;
    private final Sponsorship sponsorship;
    private final Messages messages;

    Writing(
            Desk desk,
            Manuscripts manuscripts,
            ReviewRequests requests,
            Contributors contributors,
            Reviews reviews,
            Topics topics,
            Library library,
            Sponsorship sponsorship,
            Messages messages) {
        this.desk = desk;
        this.manuscripts = manuscripts;
        this.requests = requests;
        this.contributors = contributors;
        this.reviews = reviews;
        this.topics = topics;
        this.library = library;
        this.sponsorship = sponsorship;
        this.messages = messages;
    }

    String show(Model model, Viewer viewer, Manuscript article, ArticleForm form) {
        return page(model, viewer, article, form, new Mistakes(), null);
    }

    String again(
            HttpServletResponse response,
            Model model,
            Viewer viewer,
            Manuscript article,
            ArticleForm form,
            Mistakes mistakes) {
        response.setStatus(422);
        return page(model, viewer, article, form, mistakes, null);
    }

    /** Both texts, and the difference between them. */
    String stale(
            HttpServletResponse response,
            Model model,
            Viewer viewer,
            Manuscript article,
            ArticleForm form,
            KeptDraft now) {
        response.setStatus(422);
        var other = new WritingPage.Stale(now, Difference.of(now.typed(), form.typed()));
        return page(model, viewer, article, form.withVersion(now.version()), new Mistakes(), other);
    }

    private String page(
            Model model,
            Viewer viewer,
            Manuscript article,
            ArticleForm form,
            Mistakes mistakes,
            WritingPage.@Nullable Stale stale) {
        var lines = form.typedBody().isBlank() || form.typedBody().length() > 200_000
                ? List.<org.understory.text.Mistake>of()
                : manuscripts.mistakes(article.community(), form.text());
        model.addAttribute(
                "page",
                new WritingPage(
                        Head.unlisted(messages.say("desk.writing")).with("desk.js"),
                        article,
                        desk.contributor(article.community(), article.writer()),
                        form,
                        mistakes,
                        lines,
                        stale,
                        topics.of(article.community()),
                        versions(article),
                        contributors.of(article.community()).stream()
                                .filter(one -> requests.canAsk(article, one))
                                .toList(),
                        library.known(article.community()).sources().stream()
                                .sorted()
                                .toList(),
                        DeskRules.mayPublish(viewer),
                        article.sponsor() != null || sponsorship.isAllowed(article.community())));
        return "desk/writing";
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
