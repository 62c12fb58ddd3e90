package org.understory.importing;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.understory.articles.PastVersion;
import org.understory.text.ArticleText;
import org.understory.text.Mistake;

/**
 * The histories of a folder, by the articles' slugs.
 *
 * @param findings what is wrong with them
 */
record HistoryFiles(Map<String, List<PastVersion>> versions, List<Finding> findings) {

    static HistoryFiles of(Folder folder, Names names, ArticleText texts, Instant now) {
        var versions = new HashMap<String, List<PastVersion>>();
        var findings = new ArrayList<Finding>();
        folder.histories().forEach((slug, files) -> {
            var read = files.stream()
                    .map(file -> HistoryFile.of(file, names, texts, now))
                    .toList();
            read.forEach(one -> findings.addAll(one.findings()));
            versions.put(slug, read.stream().map(HistoryFile::version).toList());
            var here = names.here().get(slug);
            var known = here == null ? List.<String>of() : here.versions();
            for (int n = 0; n < read.size(); n++) {
                var file = files.get(n);
                var version = read.get(n).version();
                if (version.number() != n + 1) {
                    findings.add(Finding.at(file, 1, "importing.history.gap", n + 1));
                    break;
                }
                if (n < known.size() && !known.get(n).equals(version.text().sha256()))
                    findings.add(Finding.at(file, 1, "importing.history.other", slug, version.number()));
            }
        });
        return new HistoryFiles(Map.copyOf(versions), List.copyOf(findings));
    }

    /** What of an article's history cannot be true of it. */
    List<Finding> against(String article, boolean news, String writer) {
        var findings = new ArrayList<Finding>();
        var writers = of(article).stream()
                .map(PastVersion::by)
                .filter(Objects::nonNull)
                .collect(Collectors.toCollection(HashSet::new));
        writers.add(writer);
        for (var version : of(article)) {
            for (var signature : version.signatures()) {
                if (news) findings.add(at(article, version, "importing.newsReviewed"));
                else if (writers.contains(signature.reviewer()))
                    findings.add(at(article, version, "importing.reviewsOwn", signature.reviewer()));
            }
        }
        return findings;
    }

    /** Histories of nothing that the folder has. */
    List<Finding> without(Set<String> articles) {
        return versions.keySet().stream()
                .filter(slug -> !articles.contains(slug))
                .map(slug -> new Finding("history/" + slug, Mistake.at(1, "importing.noArticle", slug)))
                .toList();
    }

    private static Finding at(String article, PastVersion version, String key, Object... args) {
        return new Finding("history/" + article + "/" + version.number() + ".md", Mistake.at(1, key, args));
    }

    /** Those of one article, the oldest first; none if the folder has none. */
    List<PastVersion> of(String slug) {
        return versions.getOrDefault(slug, List.of());
    }
}
