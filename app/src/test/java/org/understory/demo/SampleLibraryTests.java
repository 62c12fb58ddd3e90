package org.understory.demo;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.understory.text.ArticleLabels;
import org.understory.text.ArticleText;
import org.understory.text.Block;
import org.understory.text.BlockContext;
import org.understory.text.CanonicalText;
import org.understory.text.FrontMatter;
import org.understory.text.PictureFinder;
import org.understory.text.Readability;
import org.understory.text.Rendered;
import org.yaml.snakeyaml.Yaml;

/** What the issue promises of the sample library, checked on its files alone. */
class SampleLibraryTests {
    private static final Block EXPLAINER = new Block() {
        @Override
        public String name() {
            return "explainer";
        }

        @Override
        public String render(String argument, String inner, BlockContext context) {
            return inner;
        }
    };

    private static final Path DEMO = Path.of("src/main/resources/demo");
    private static final Pattern CITATION = Pattern.compile("\\[\\^([a-z0-9-]+)]");

    @ParameterizedTest
    @CsvSource({"psoriasis, 24", "ibd, 8"})
    void there_are_as_many_articles_as_promised(String community, int promised) throws IOException {
        assertThat(articles(community)).hasSizeGreaterThanOrEqualTo(promised);
    }

    @ParameterizedTest
    @ValueSource(strings = {"psoriasis", "ibd"})
    void every_citation_has_its_source_and_no_source_is_uncited(String community) throws IOException {
        var cited = new TreeSet<String>();
        for (var article : articles(community)) {
            var found = CITATION.matcher(Files.readString(article));
            while (found.find()) cited.add(found.group(1));
        }
        var listed = new TreeSet<>(sources(community).stream()
                .map(source -> (String) source.get("id"))
                .toList());
        assertThat(listed).isEqualTo(cited);
    }

    @ParameterizedTest
    @ValueSource(strings = {"psoriasis", "ibd"})
    void every_source_says_what_it_is_and_whose(String community) throws IOException {
        for (var source : sources(community)) {
            assertThat(source.keySet())
                    .as("%s", source.get("id"))
                    .isSubsetOf("id", "title", "authors", "publisher", "year", "doi", "pmid", "url")
                    .contains("title", "authors", "publisher");
            for (var key : List.of("title", "authors", "publisher")) {
                assertThat((String) source.get(key)).as("%s", source.get("id")).isNotBlank();
            }
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"psoriasis", "ibd"})
    void every_article_has_substance_and_plain_words(String community) throws IOException {
        var ids = new HashSet<String>();
        sources(community).forEach(source -> ids.add((String) source.get("id")));
        for (var article : articles(community)) {
            var front = FrontMatter.read(Files.readString(article));
            var text = new ArticleText(List.of(EXPLAINER), PictureFinder.NONE)
                    .render(front.body(), front.bodyLine(), ids, ArticleLabels.ENGLISH);
            var name = article.getFileName().toString();
            assertThat(text.mistakes()).as(name).isEmpty();
            assertThat(text.wordCount()).as(name).isBetween(800, 1600);
            assertThat(text.answers()).as(name).hasSizeGreaterThanOrEqualTo(2);
            assertThat(text.html()).as(name).contains("class=\"known\"").contains("class=\"unknown\"");
            assertThat(grade(text)).as(name).isBetween(5.0, 9.0);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"psoriasis", "ibd"})
    void every_review_names_the_hash_of_its_text(String community) throws IOException {
        for (var article : articles(community)) {
            var front = FrontMatter.read(Files.readString(article));
            var fields = front.fields();
            var review = fields.partIfAny("review");
            if (review.isEmpty()) continue;
            var text = CanonicalText.of(
                    fields.text("title").orElseThrow(), fields.text("lede").orElseThrow(), front.body());
            assertThat(review.get().text("hash")).as(article.toString()).contains(text.sha256());
        }
    }

    private static double grade(Rendered text) {
        return Readability.of(text.plainText()).grade();
    }

    private static List<Path> articles(String community) throws IOException {
        try (Stream<Path> files = Files.list(DEMO.resolve(community).resolve("articles"))) {
            return files.sorted().toList();
        }
    }

    private static List<Map<String, Object>> sources(String community) throws IOException {
        return new Yaml().load(Files.readString(DEMO.resolve(community).resolve("sources.yaml")));
    }
}
