package org.understory.desk;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.understory.articles.ArticleId;
import org.understory.articles.Contributors;
import org.understory.articles.Manuscript;
import org.understory.articles.Manuscripts;
import org.understory.explainers.Signatures;
import org.understory.members.Viewer;
import org.understory.questions.LibraryQuestions;
import org.understory.reviews.Badge;
import org.understory.reviews.Reviews;
import org.understory.reviews.SignOff;
import org.understory.subject.Entrance;
import org.understory.subject.OpenTo;
import org.understory.web.Head;
import org.understory.web.Messages;
import org.understory.web.Site;

/** What waits at the desk. */
@Controller
@OpenTo(Entrance.DESK)
class DeskPages {
    private static final int MOST = 500;
    private static final int DUE_SOON = 30;

    private final Manuscripts manuscripts;
    private final Drafts drafts;
    private final ReviewRequests requests;
    private final ArticleRequests asked;
    private final LibraryQuestions questions;
    private final Contributors contributors;
    private final Reviews reviews;
    private final Signatures signatures;
    private final Today today;
    private final Messages messages;

    DeskPages(
            Manuscripts manuscripts,
            Drafts drafts,
            ReviewRequests requests,
            ArticleRequests asked,
            LibraryQuestions questions,
            Contributors contributors,
            Reviews reviews,
            Signatures signatures,
            Today today,
            Messages messages) {
        this.manuscripts = manuscripts;
        this.drafts = drafts;
        this.requests = requests;
        this.asked = asked;
        this.questions = questions;
        this.contributors = contributors;
        this.reviews = reviews;
        this.signatures = signatures;
        this.today = today;
        this.messages = messages;
    }

    @GetMapping("/desk")
    String show(Site site, Viewer.Present viewer, Model model) {
        var articles = manuscripts.all(site.id(), MOST);
        var titles = drafts.titles(articles);
        var badges = reviews.of(articles.stream()
                .map(Manuscript::live)
                .filter(java.util.Objects::nonNull)
                .toList());
        var lines = new ArrayList<Line>();
        for (var article : articles) {
            var live = article.live();
            var badge = live == null ? null : badges.getOrDefault(live, new Badge.NotYetReviewed());
            lines.add(new Line(article, title(article, titles), state(article, badge), due(badge)));
        }
        model.addAttribute(
                "page",
                new DeskPage(
                        Head.unlisted(messages.say("desk.title")),
                        waiting(site, viewer, articles, titles),
                        state(signatures.of(site.id()).badge()),
                        DeskRules.mayWrite(viewer) ? asked(viewer, articles) : List.of(),
                        lines.stream()
                                .filter(line -> line.state() != State.FINE)
                                .toList(),
                        lines.stream()
                                .filter(line -> line.state() == State.FINE)
                                .toList(),
                        DeskRules.mayWrite(viewer),
                        DeskRules.mayPublish(viewer)));
        return "desk/desk";
    }

    private List<Waiting> waiting(
            Site site, Viewer.Present viewer, List<Manuscript> articles, Map<ArticleId, String> titles) {
        var me = contributors.of(site.id(), viewer.person());
        if (me.isEmpty()) return List.of();
        var all = new ArrayList<Waiting>();
        for (var request : requests.waitingFor(me.get().id())) {
            articles.stream()
                    .filter(one -> one.id().equals(request.article()))
                    .findFirst()
                    .ifPresent(one -> all.add(new Waiting(request, title(one, titles))));
        }
        return all;
    }

    private List<Asked> asked(Viewer.Present viewer, List<Manuscript> articles) {
        var waiting = asked.waiting(viewer.community(), MOST);
        var seen = questions.seen(
                viewer,
                waiting.stream()
                        .map(ArticleRequest::question)
                        .filter(java.util.Objects::nonNull)
                        .toList());
        var all = new ArrayList<Asked>();
        for (var one : waiting) {
            var question = seen.stream()
                    .filter(some -> some.id().equals(one.question()))
                    .findFirst();
            var article = articles.stream()
                    .filter(some -> some.id().equals(one.article()))
                    .findFirst();
            all.add(new Asked(one, question.map(LibraryQuestions.Found::path).orElse(null), article.orElse(null)));
        }
        return all;
    }

    private String title(Manuscript article, Map<ArticleId, String> titles) {
        var title = article.title() == null ? titles.get(article.id()) : article.title();
        return title == null || title.isBlank() ? messages.say("desk.untitled") : title;
    }

    private State state(Manuscript article, @Nullable Badge badge) {
        if (article.retracted()) return State.RETRACTED;
        if (badge == null) return State.DRAFT;
        return article.medical() ? state(badge) : State.FINE;
    }

    private State state(Badge badge) {
        return switch (badge) {
            case Badge.Reviewed(SignOff by) ->
                by.dueOn().isAfter(today.date().plusDays(DUE_SOON)) ? State.FINE : State.DUE;
            case Badge.OutOfDate old -> State.OUT_OF_DATE;
            case Badge.ChangedSince changed -> State.CHANGED;
            case Badge.NotYetReviewed none -> State.UNREVIEWED;
        };
    }

    private static @Nullable LocalDate due(@Nullable Badge badge) {
        return badge == null ? null : badge.onThisText().map(SignOff::dueOn).orElse(null);
    }

    /** How an article stands. */
    enum State {
        DRAFT,
        CHANGED,
        OUT_OF_DATE,
        DUE,
        UNREVIEWED,
        FINE,
        RETRACTED;

        String word() {
            return name().toLowerCase(java.util.Locale.ROOT);
        }
    }

    record Line(
            Manuscript article,
            String title,
            State state,
            @Nullable LocalDate due) {
        String path() {
            return "/desk/articles/" + article.id().value();
        }
    }

    /**
     * A question that members asked.
     *
     * @param question its page, or null if the viewer does not see it
     * @param article in which it will be answered, or null
     */
    record Asked(
            ArticleRequest request,
            @Nullable String question,
            @Nullable Manuscript article) {
        boolean mayBeClosed() {
            return article != null && article.live() != null && !article.retracted();
        }

        String path() {
            return "/desk/requests/" + request.id();
        }
    }

    record Waiting(ReviewRequest request, String title) {}

    record DeskPage(
            Head head,
            List<Waiting> waiting,
            State figure,
            List<Asked> asked,
            List<Line> lines,
            List<Line> fine,
            boolean mayWrite,
            boolean mayPublish) {}
}
