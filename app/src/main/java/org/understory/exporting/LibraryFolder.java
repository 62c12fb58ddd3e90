package org.understory.exporting;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Isolation;
import org.springframework.transaction.annotation.Transactional;
import org.understory.articles.Draft;
import org.understory.articles.Holdings;
import org.understory.articles.PastReference;
import org.understory.articles.PastVersion;
import org.understory.articles.Profile;
import org.understory.articles.Reference;
import org.understory.desk.UnfinishedTexts;
import org.understory.glossary.Glossary;
import org.understory.glossary.Word;
import org.understory.subject.CommunityId;
import org.understory.topics.Topic;
import org.understory.topics.Topics;

/** Writes a library as the files of a folder, the same bytes each time. */
@Component
class LibraryFolder {
    private final Holdings holdings;
    private final Topics topics;
    private final Glossary glossary;
    private final PictureTexts pictures;
    private final UnfinishedTexts unfinished;

    LibraryFolder(
            Holdings holdings, Topics topics, Glossary glossary, PictureTexts pictures, UnfinishedTexts unfinished) {
        this.holdings = holdings;
        this.topics = topics;
        this.glossary = glossary;
        this.pictures = pictures;
        this.unfinished = unfinished;
    }

    /**
     * @param pictures the files of pictures, by their names in the folder
     * @param articles how many of the texts are articles
     * @param lost how many pictures have no files on the disk
     */
    record Files(
            SortedMap<String, String> texts, SortedMap<String, PictureTexts.File> pictures, int articles, int lost) {}

    /** The files' texts by their names, all of one moment. */
    @Transactional(readOnly = true, isolation = Isolation.REPEATABLE_READ)
    public Files of(CommunityId community) {
        var files = new TreeMap<String, String>();
        files.put("topics.yaml", topics(topics.load(community)));
        files.put("sources.yaml", sources(holdings.sources(community), holdings.pastSources(community)));
        var words = glossary.load(community);
        if (!words.isEmpty()) files.put("glossary.yaml", words(words));
        holdings.contributors(community)
                .forEach(one -> files.put("contributors/" + one.slug() + ".md", contributor(one)));
        var articles = holdings.articles(community);
        articles.forEach(one -> files.put("articles/" + one.slug() + ".md", article(one)));
        articles.forEach(one -> history(files, one.slug(), one.history()));
        var begun = holdings.begun(community);
        begun.values().forEach(one -> history(files, one.slug(), one.history()));
        var drafts = unfinished.of(community);
        drafts.forEach((slug, text) -> files.put("drafts/" + slug + ".md", DraftText.of(begun.get(slug), text)));
        var slugs = articles.stream().map(Draft::slug).collect(Collectors.toCollection(HashSet::new));
        slugs.addAll(drafts.keySet());
        var kept = pictures.of(community, slugs);
        if (!kept.list().isEmpty()) files.put("pictures.yaml", kept.list());
        return new Files(files, kept.files(), articles.size(), kept.lost());
    }

    private static void history(SortedMap<String, String> files, String slug, List<PastVersion> versions) {
        versions.forEach(one -> files.put("history/" + slug + "/" + one.number() + ".md", HistoryText.of(one)));
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

    private static String sources(List<Reference> sources, Map<String, List<PastReference>> past) {
        return sources.stream()
                .map(one -> entry(new Facts("  ").plain("id", one.slug()), one)
                        .parts(
                                "before",
                                past.getOrDefault(one.slug(), List.of()).stream()
                                        .map(LibraryFolder::before)
                                        .toList())
                        .inList())
                .collect(Collectors.joining());
    }

    private static Facts before(PastReference past) {
        return entry(new Facts("    "), past.before())
                .plain("changed", past.changed())
                .words("why", past.why());
    }

    private static Facts entry(Facts facts, Reference one) {
        return facts.words("title", one.title())
                .words("authors", one.authors())
                .words("publisher", one.publisher())
                .plain("year", one.year())
                .words("doi", one.doi())
                .words("pmid", one.pmid())
                .words("isbn", one.isbn())
                .words("url", one.url());
    }

    private static String words(List<Word> words) {
        return words.stream()
                .map(one -> new Facts("  ")
                        .words("word", one.word())
                        .words("forms", String.join(", ", one.forms()))
                        .words("explanation", one.explanation())
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
        var standing = article.standing();
        if (standing.news()) facts.plain("kind", "news");
        if (standing.membersAsked()) facts.plain("asked", "members");
        facts.words("sponsor", standing.sponsor());
        var retracted = standing.retracted();
        if (retracted != null)
            facts.part(
                    "retracted", new Facts("  ").plain("date", retracted.on()).words("reason", retracted.reason()));
        return facts.slugs("related", article.related()).above(article.text().body());
    }
}
