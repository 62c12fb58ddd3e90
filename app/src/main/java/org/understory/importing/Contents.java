package org.understory.importing;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.understory.articles.Draft;
import org.understory.articles.Known;
import org.understory.articles.Profile;
import org.understory.articles.Reference;
import org.understory.text.ArticleText;
import org.understory.topics.Topic;

/**
 * All that a folder holds, read and checked against itself and what the community has already.
 *
 * @param findings mistakes by file and line; if there are any, nothing of it is for publishing
 */
record Contents(
        List<TopicFile.Line> topics,
        List<Reference> sources,
        List<Profile> profiles,
        List<Draft> drafts,
        List<Finding> findings,
        List<Finding> notes) {

    static Contents of(Folder folder, List<Topic> topics, Known known, ArticleText texts) {
        var findings = new ArrayList<Finding>();
        var topicFile = folder.topics().map(TopicFile::of).orElse(new TopicFile(List.of(), List.of()));
        var sourceFile = folder.sources().map(SourceFile::of).orElse(new SourceFile(List.of(), List.of()));
        var contributors =
                folder.contributors().stream().map(ContributorFile::of).toList();
        findings.addAll(topicFile.findings());
        findings.addAll(sourceFile.findings());
        contributors.forEach(one -> findings.addAll(one.findings()));
        var profiles = contributors.stream().map(ContributorFile::profile).toList();
        var names = names(folder, topics, known, topicFile, sourceFile, profiles);
        var articles = folder.articles().stream()
                .map(file -> ArticleFile.of(file, names, texts))
                .toList();
        articles.forEach(one -> findings.addAll(one.findings()));
        return new Contents(
                topicFile.topics(),
                sourceFile.sources(),
                profiles,
                articles.stream().map(ArticleFile::draft).toList(),
                findings.stream().distinct().sorted().toList(),
                articles.stream().flatMap(one -> one.notes().stream()).toList());
    }

    private static Names names(
            Folder folder,
            List<Topic> topics,
            Known known,
            TopicFile topicFile,
            SourceFile sourceFile,
            List<Profile> profiles) {
        var roles = new HashMap<>(known.contributors());
        profiles.forEach(profile -> roles.put(profile.slug(), profile.role()));
        return new Names(
                union(
                        topics.stream().map(Topic::slug),
                        topicFile.topics().stream().map(TopicFile.Line::slug)),
                union(known.sources().stream(), sourceFile.sources().stream().map(Reference::slug)),
                roles,
                union(known.articles().stream(), folder.articles().stream().map(TextFile::stem)),
                known.atDesk());
    }

    private static Set<String> union(Stream<String> some, Stream<String> others) {
        return Stream.concat(some, others).collect(Collectors.toCollection(HashSet::new));
    }
}
