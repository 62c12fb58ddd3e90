package org.understory.importing;

import java.io.IOException;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.interceptor.TransactionAspectSupport;
import org.understory.articles.ArticleId;
import org.understory.articles.Manuscripts;
import org.understory.desk.BroughtDrafts;
import org.understory.importing.Brought.Kind;
import org.understory.importing.Report.Fate;
import org.understory.media.BroughtPictures;
import org.understory.media.Captioned;
import org.understory.text.CanonicalText;
import org.understory.text.Excerpt;
import org.understory.text.Mistake;

/**
 * Writes what a site held into a community, all of it in one transaction: writers, topics, and each post as a draft at the desk
 * with its pictures and comments. None of it is published, and none is reviewed.
 */
@Component
class Moving {
    private static final int LONGEST_BODY = 200_000;
    private static final int OFTEN = 100;

    private final Manuscripts manuscripts;
    private final BroughtDrafts drafts;
    private final BroughtPictures pictures;
    private final Brought brought;
    private final FormerWriters writers;
    private final FormerTopics topics;
    private final FormerComments comments;
    private final Clock clock;

    Moving(
            Manuscripts manuscripts,
            BroughtDrafts drafts,
            BroughtPictures pictures,
            Brought brought,
            FormerWriters writers,
            FormerTopics topics,
            FormerComments comments,
            Clock clock) {
        this.manuscripts = manuscripts;
        this.drafts = drafts;
        this.pictures = pictures;
        this.brought = brought;
        this.writers = writers;
        this.topics = topics;
        this.comments = comments;
        this.clock = clock;
    }

    @Transactional(rollbackFor = IOException.class)
    void run(Move move, Report report) throws IOException {
        var seen = new HashSet<String>();
        var all = move.survey().posts().size();
        move.site().posts(post -> {
            var before = seen.size();
            one(move, post, seen, report);
            if (seen.size() > before && seen.size() % Math.max(1, all / OFTEN) == 0)
                report.reached(seen.size(), all, post.title());
        });
        if (report.isRehearsal())
            TransactionAspectSupport.currentTransactionStatus().setRollbackOnly();
    }

    private void one(Move move, FormerPost post, Set<String> seen, Report report) {
        var before = move.arrivals().known().get(post.key());
        if (before != null && seen.add(post.key())) {
            report.add(move.file(), post.line(), Fate.UNCHANGED, "article", name(post));
            comments.bring(move, post, new ArticleId(before), report);
            return;
        }
        var left = left(move, post, seen);
        if (left.isPresent()) {
            report.add(Fate.LEFT_OUT, "article", name(post), new Finding(move.file(), left.get()));
            return;
        }
        var text = FormerText.of(post.html(), post.loose(), new FormerPlaces(move, post));
        if (text.markdown().length() > LONGEST_BODY) {
            var why = Mistake.at(
                    post.line(), "importing.former.tooLong", text.markdown().length(), LONGEST_BODY);
            report.add(Fate.LEFT_OUT, "article", name(post), new Finding(move.file(), why));
            return;
        }
        seen.add(post.key());
        comments.bring(move, post, write(move, post, text, report), report);
    }

    private static String name(FormerPost post) {
        return post.title().isEmpty() ? post.slug() : post.title();
    }

    private static Optional<Mistake> left(Move move, FormerPost post, Set<String> seen) {
        if (post.left() != null) return Optional.of(Mistake.at(post.line(), post.left()));
        if (seen.contains(post.key())) return Optional.of(Mistake.at(post.line(), "importing.former.twice"));
        return move.arrivals().isNew(post)
                ? Optional.empty()
                : Optional.of(Mistake.at(post.line(), "importing.former.page", IncomingSite.PAGES));
    }

    private ArticleId write(Move move, FormerPost post, FormerText text, Report report) {
        var community = move.community().id();
        var slug = Objects.requireNonNull(move.arrivals().slugs().get(post.key()));
        var writer = writers.slug(move, post, report);
        var article = manuscripts.bring(community, slug, writer, first(post));
        var words = CanonicalText.of(
                Excerpt.ofText(name(post), BroughtDrafts.LONGEST_TITLE).text(), lede(post), text.markdown());
        drafts.put(article, words, topics.slugs(move, post, report));
        hang(move, post, article);
        brought.record(community, move.survey().site(), Kind.ARTICLE, post.key(), article.value(), path(post));
        report.add(move.file(), post.line(), Fate.CREATED, "article", slug.value());
        tell(move, post, text, words, report);
        return article;
    }

    /** A day that has not come yet, or was before any site, is none. */
    private @Nullable LocalDate first(FormerPost post) {
        var first = post.first();
        var today = LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
        return first == null || first.isAfter(today) || first.getYear() < 1990 ? null : first;
    }

    private static String lede(FormerPost post) {
        return post.summary().isBlank()
                ? Excerpt.ofHtml(post.html(), BroughtDrafts.LONGEST_LEDE / 2).text()
                : Excerpt.ofText(post.summary(), BroughtDrafts.LONGEST_LEDE).text();
    }

    private static @Nullable String path(FormerPost post) {
        return post.path() == null || post.path().length() > 500 ? null : post.path();
    }

    private void hang(Move move, FormerPost post, ArticleId article) {
        var prints = move.album().of(post);
        if (prints.isEmpty()) return;
        var words = Album.words(post.html());
        prints.forEach((source, print) -> {
            if (print.picture() == null) return;
            var alt = words.getOrDefault(source, "");
            pictures.hang(
                    move.community().id(),
                    article.subject(),
                    new Captioned(print.picture(), alt.substring(0, Math.min(alt.length(), Captioned.LONGEST))));
        });
    }

    /** What a writer will meet at the desk: said now, so that nobody is surprised. */
    private void tell(Move move, FormerPost post, FormerText text, CanonicalText words, Report report) {
        var prints = move.album().of(post).size();
        for (var n = 0; n < prints; n++) report.sum("picture", Fate.CREATED, 1);
        for (var note : text.notes())
            report.note(new Finding(move.file(), Mistake.at(post.line(), note.key(), note.what())));
        var mistakes = mistakes(move, words);
        if (!mistakes.isEmpty())
            report.note(new Finding(
                    move.file(),
                    Mistake.at(
                            post.line(),
                            "importing.former.atDesk",
                            name(post),
                            mistakes.size(),
                            mistakes.getFirst().line())));
    }

    private List<Mistake> mistakes(Move move, CanonicalText words) {
        return manuscripts.mistakes(move.community().id(), words).stream()
                .filter(mistake -> !mistake.key().startsWith("text.picture."))
                .toList();
    }
}
