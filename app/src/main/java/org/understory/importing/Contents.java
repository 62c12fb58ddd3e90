package org.understory.importing;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.understory.articles.Draft;
import org.understory.articles.Known;
import org.understory.articles.PastReference;
import org.understory.articles.Profile;
import org.understory.articles.Reference;
import org.understory.glossary.Word;
import org.understory.text.ArticleText;
import org.understory.topics.Topic;

/**
 * All that a folder holds, read and checked against itself and what the community has already.
 *
 * @param findings mistakes by file and line; if there are any, nothing of it is for publishing
 */
record Contents(
        List<Placed<TopicFile.Line>> topics,
        List<Placed<Reference>> sources,
        Map<String, List<PastReference>> pastSources,
        List<Placed<GlossaryFile.Entry>> words,
        List<Placed<Profile>> profiles,
        List<Placed<Draft>> drafts,
        List<Placed<DraftFile>> unfinished,
        List<Placed<PictureList.Brought>> pictures,
        List<Finding> findings,
        List<Finding> notes) {

    /** @param texts which knows the folder's pictures */
    static Contents of(
            Folder folder,
            PictureList pictures,
            List<Topic> topics,
            List<Word> words,
            Known known,
            ArticleText texts,
            Instant now) {
        var findings = new ArrayList<Finding>(folder.findings());
        findings.addAll(pictures.findings());
        var topicFile = folder.topics().map(TopicFile::of).orElse(new TopicFile(List.of(), List.of()));
        var sourceFile = folder.sources().map(SourceFile::of).orElse(SourceFile.NONE);
        var glossary = folder.glossary()
                .map(file -> GlossaryFile.of(file, words))
                .orElse(new GlossaryFile(List.of(), List.of()));
        findings.addAll(glossary.findings());
        var contributors =
                folder.contributors().stream().map(Contents::contributor).toList();
        findings.addAll(topicFile.findings());
        findings.addAll(sourceFile.findings());
        contributors.forEach(one -> findings.addAll(one.thing().findings()));
        var profiles = contributors.stream()
                .map(one -> new Placed<>(one.thing().profile(), one.file(), 1))
                .toList();
        var names = names(folder, topics, known, topicFile, sourceFile, profiles);
        var histories = HistoryFiles.of(folder, names, texts, now);
        var articles = folder.articles().stream()
                .map(file ->
                        new Placed<>(ArticleFile.of(file, names, histories.of(file.stem()), texts), file.name(), 1))
                .toList();
        articles.forEach(one -> findings.addAll(one.thing().findings()));
        findings.addAll(histories.findings());
        articles.stream()
                .map(one -> one.thing().draft())
                .forEach(one -> findings.addAll(
                        histories.against(one.slug(), one.standing().news(), one.writer())));
        findings.addAll(histories.without(folder.slugs()));
        var unfinished = unfinished(folder, names, histories, now, findings);
        return new Contents(
                topicFile.topics(),
                sourceFile.sources(),
                sourceFile.past(),
                glossary.words(),
                profiles,
                articles.stream()
                        .map(one -> new Placed<>(one.thing().draft(), one.file(), one.line()))
                        .toList(),
                unfinished,
                pictures.pictures(),
                findings.stream().distinct().sorted().toList(),
                articles.stream().flatMap(one -> one.thing().notes().stream()).toList());
    }

    private static List<Placed<DraftFile>> unfinished(
            Folder folder, Names names, HistoryFiles histories, Instant now, List<Finding> findings) {
        var published = folder.articles().stream().map(TextFile::stem).collect(Collectors.toSet());
        var all = new ArrayList<Placed<DraftFile>>();
        for (var file : folder.drafts()) {
            var slug = file.stem();
            var draft = DraftFile.of(file, names, histories.of(slug), published.contains(slug), now);
            findings.addAll(draft.findings());
            if (draft.begun() != null)
                findings.addAll(histories.against(
                        slug, draft.begun().standing().news(), draft.begun().writer()));
            all.add(new Placed<>(draft, file.name(), 1));
        }
        return all;
    }

    private static Names names(
            Folder folder,
            List<Topic> topics,
            Known known,
            TopicFile topicFile,
            SourceFile sourceFile,
            List<Placed<Profile>> profiles) {
        var roles = new HashMap<>(known.contributors());
        profiles.forEach(
                profile -> roles.put(profile.thing().slug(), profile.thing().role()));
        return new Names(
                union(
                        topics.stream().map(Topic::slug),
                        topicFile.topics().stream().map(topic -> topic.thing().slug())),
                union(
                        known.sources().stream(),
                        sourceFile.sources().stream()
                                .map(source -> source.thing().slug())),
                roles,
                union(known.articles().stream(), folder.articles().stream().map(TextFile::stem)),
                known.atDesk(),
                known.here(),
                known.sponsoring());
    }

    private static Placed<ContributorFile> contributor(TextFile file) {
        return new Placed<>(ContributorFile.of(file), file.name(), 1);
    }

    private static Set<String> union(Stream<String> some, Stream<String> others) {
        return Stream.concat(some, others).collect(Collectors.toCollection(HashSet::new));
    }
}
