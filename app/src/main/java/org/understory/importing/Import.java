package org.understory.importing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.interceptor.TransactionAspectSupport;
import org.understory.articles.Begun;
import org.understory.articles.Draft;
import org.understory.articles.Library;
import org.understory.articles.Publication;
import org.understory.glossary.Glossary;
import org.understory.glossary.Word;
import org.understory.importing.Report.Fate;
import org.understory.media.PictureArchive;
import org.understory.reviews.Badge;
import org.understory.subject.CommunityId;
import org.understory.subject.Subject;
import org.understory.text.ArticleText;
import org.understory.topics.Topic;
import org.understory.topics.Topics;

/** Brings a folder into a community: all of it in one transaction, or nothing. Doing it again changes nothing. */
@Component
public class Import {
    private final Library library;
    private final Topics topics;
    private final ArticleText texts;
    private final Glossary glossary;
    private final PictureArchive pictures;
    private final IncomingDrafts drafts;
    private final Clock clock;

    Import(
            Library library,
            Topics topics,
            ArticleText texts,
            Glossary glossary,
            PictureArchive pictures,
            IncomingDrafts drafts,
            Clock clock) {
        this.library = library;
        this.topics = topics;
        this.texts = texts;
        this.glossary = glossary;
        this.pictures = pictures;
        this.drafts = drafts;
        this.clock = clock;
    }

    /** Reads and checks the folder for a community, without changing anything. */
    Contents check(CommunityId community, Folder folder) {
        var known = library.known(community);
        var list = pictures(folder).against(pictures, community, folder);
        var finder = pictures.finder(community, list.sizes());
        return Contents.of(
                folder,
                list,
                topics.load(community),
                glossary.load(community),
                known,
                texts.with(finder),
                clock.instant());
    }

    private PictureList pictures(Folder folder) {
        try {
            return PictureList.of(folder, pictures);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    /**
     * Publishes the folder.
     *
     * @param progress told the slug of each article as it is published
     */
    @Transactional
    public Outcome run(CommunityId community, Folder folder, Consumer<String> progress) {
        return run(community, folder, new Report(false, reached -> progress.accept(reached.name())));
    }

    /** The same with a report. A rehearsal does all of it and takes it back, so it tells what would happen. */
    @Transactional
    Outcome run(CommunityId community, Folder folder, Report report) {
        var contents = check(community, folder);
        contents.findings().forEach(report::refuse);
        if (!contents.findings().isEmpty()) return new Outcome.Refused(contents.findings());
        topics(community, contents.topics(), report);
        var known = library.known(community);
        contents.sources()
                .forEach(source -> add(
                        report,
                        source,
                        fate(
                                known.sources(),
                                source.thing().slug(),
                                library.save(
                                        community,
                                        source.thing(),
                                        contents.pastSources()
                                                .getOrDefault(source.thing().slug(), List.of()))),
                        "source",
                        source.thing().slug()));
        words(community, contents.words(), report);
        contents.profiles()
                .forEach(profile -> add(
                        report,
                        profile,
                        fate(
                                known.contributors().keySet(),
                                profile.thing().slug(),
                                library.save(community, profile.thing())),
                        "contributor",
                        profile.thing().slug()));
        hang(community, contents, report);
        var published = publish(community, contents.drafts(), report);
        drafts.bring(community, contents.unfinished(), published, report);
        contents.notes().forEach(report::note);
        report.conclude(
                "importing.reviewed",
                published.values().stream()
                        .filter(article -> article.badge() instanceof Badge.Reviewed)
                        .count());
        if (report.isRehearsal())
            TransactionAspectSupport.currentTransactionStatus().setRollbackOnly();
        return new Outcome.Imported(published, contents.notes());
    }

    private void topics(CommunityId community, List<Placed<TopicFile.Line>> lines, Report report) {
        var before = topics.load(community);
        var known = before.stream().map(Topic::slug).collect(Collectors.toSet());
        for (int place = 0; place < lines.size(); place++) {
            var topic = lines.get(place).thing();
            topics.save(community, topic.slug(), topic.name(), topic.description(), place);
            var same = place < before.size()
                    && before.get(place).slug().equals(topic.slug())
                    && before.get(place).name().equals(topic.name())
                    && before.get(place).description().equals(topic.description());
            add(report, lines.get(place), fate(known, topic.slug(), !same), "topic", topic.slug());
        }
    }

    private void words(CommunityId community, List<Placed<GlossaryFile.Entry>> entries, Report report) {
        var known = glossary.load(community).stream().map(Word::word).collect(Collectors.toSet());
        for (var placed : entries) {
            var entry = placed.thing();
            var changed = glossary.save(community, entry.word(), entry.forms(), entry.explanation());
            add(report, placed, fate(known, entry.word(), changed), "word", entry.word());
        }
    }

    private void hang(CommunityId community, Contents contents, Report report) {
        var drafts = contents.drafts().stream().map(Placed::thing).collect(Collectors.toMap(Draft::slug, one -> one));
        var unfinished = contents.unfinished().stream()
                .map(one -> one.thing().begun())
                .filter(Objects::nonNull)
                .collect(Collectors.toMap(Begun::slug, one -> one));
        for (var placed : contents.pictures()) {
            var picture = placed.thing();
            var draft = drafts.get(picture.article());
            var begun = unfinished.get(picture.article());
            Subject on;
            if (draft != null) on = library.begin(community, draft).subject();
            else if (begun != null) on = library.begin(community, begun).subject();
            else continue;
            try {
                var isNew = pictures.bring(
                        community,
                        on,
                        picture.picture(),
                        picture.size(),
                        Files.readAllBytes(picture.large()),
                        Files.readAllBytes(picture.small()));
                add(
                        report,
                        placed,
                        isNew ? Fate.CREATED : Fate.UNCHANGED,
                        "picture",
                        picture.picture().picture().token());
            } catch (IOException broken) {
                throw new UncheckedIOException(broken);
            }
        }
    }

    private Map<String, Publication> publish(CommunityId community, List<Placed<Draft>> drafts, Report report) {
        var published = new LinkedHashMap<String, Publication>();
        for (var draft : drafts) {
            published.put(draft.thing().slug(), library.publish(community, draft.thing()));
            report.reached(published.size(), drafts.size(), draft.thing().slug());
        }
        for (var placed : drafts) {
            var draft = placed.thing();
            var article = published.get(draft.slug());
            if (article == null) continue;
            if (library.relate(community, article.id(), draft.related()))
                published.put(draft.slug(), article = article.related());
            add(report, placed, fate(article.what()), "article", draft.slug());
        }
        return published;
    }

    private static void add(Report report, Placed<?> placed, Fate fate, String what, String name) {
        report.add(placed.file(), placed.line(), fate, what, name);
    }

    private static Fate fate(Publication.What what) {
        return switch (what) {
            case ADDED -> Fate.CREATED;
            case CHANGED -> Fate.CHANGED;
            case UNCHANGED -> Fate.UNCHANGED;
        };
    }

    private static Fate fate(Set<String> known, String slug, boolean changed) {
        if (!known.contains(slug)) return Fate.CREATED;
        return changed ? Fate.CHANGED : Fate.UNCHANGED;
    }
}
