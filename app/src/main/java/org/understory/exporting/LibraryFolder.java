package org.understory.exporting;

import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Isolation;
import org.springframework.transaction.annotation.Transactional;
import org.understory.articles.Draft;
import org.understory.articles.Holdings;
import org.understory.articles.Profile;
import org.understory.articles.Reference;
import org.understory.subject.CommunityId;
import org.understory.topics.Topic;
import org.understory.topics.Topics;

/** Writes a library as the files of a folder, the same bytes each time. */
@Component
class LibraryFolder {
    private final Holdings holdings;
    private final Topics topics;

    LibraryFolder(Holdings holdings, Topics topics) {
        this.holdings = holdings;
        this.topics = topics;
    }

    /** @param leftOut how many published things have no file: news, and what was retracted or sponsored */
    record Files(SortedMap<String, String> texts, int articles, int leftOut) {}

    /** The files' texts by their names, all of one moment. */
    @Transactional(readOnly = true, isolation = Isolation.REPEATABLE_READ)
    public Files of(CommunityId community) {
        var files = new TreeMap<String, String>();
        files.put("topics.yaml", topics(topics.load(community)));
        files.put("sources.yaml", sources(holdings.sources(community)));
        holdings.contributors(community)
                .forEach(one -> files.put("contributors/" + one.slug() + ".md", contributor(one)));
        var articles = holdings.articles(community);
        articles.forEach(one -> files.put("articles/" + one.slug() + ".md", article(one)));
        return new Files(files, articles.size(), holdings.leftOut(community));
    }

    private static String topics(List<Topic> topics) {
        return topics.stream()
                .map(one -> new Facts("  ")
                        .plain("id", one.slug())
                        .words("name", one.name())
                        .words("description", one.description())
                        .inList())
                .collect(Collectors.joining());
    }

    private static String sources(List<Reference> sources) {
        return sources.stream()
                .map(one -> new Facts("  ")
                        .plain("id", one.slug())
                        .words("title", one.title())
                        .words("authors", one.authors())
                        .words("publisher", one.publisher())
                        .plain("year", one.year())
                        .words("doi", one.doi())
                        .words("pmid", one.pmid())
                        .words("url", one.url())
                        .inList())
                .collect(Collectors.joining());
    }

    private static String contributor(Profile profile) {
        return new Facts("")
                .plain("id", profile.slug())
                .words("name", profile.name())
                .plain("role", profile.role())
                .words("credentials", profile.credentials())
                .words("verified", profile.verified())
                .words("interests", profile.interests())
                .above(profile.biography());
    }

    private static String article(Draft article) {
        var facts = new Facts("")
                .plain("slug", article.slug())
                .words("title", article.text().title())
                .words("lede", article.text().lede())
                .slugs("topics", article.topics())
                .plain("writer", article.writer())
                .plain("published", article.published())
                .plain("updated", article.updated())
                .words("correction", article.correction());
        var review = article.review();
        if (review != null) {
            facts.part(
                    "review",
                    new Facts("  ")
                            .plain("reviewer", review.reviewer())
                            .plain("date", review.on())
                            .plain("next", review.due())
                            .words("scope", review.scope())
                            .plain("hash", review.hash()));
        }
        return facts.slugs("related", article.related()).above(article.text().body());
    }
}
