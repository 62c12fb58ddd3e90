package org.understory.articles;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.understory.CommunityMaker;
import org.understory.PagesTest;
import org.understory.Reader;
import org.understory.importing.Import;
import org.understory.importing.Outcome;
import org.understory.importing.SampleFolder;

@PagesTest
class ArticlePageTests {
    private final CommunityMaker make;
    private final Import imports;

    ArticlePageTests(CommunityMaker make, Import imports) {
        this.make = make;
        this.imports = imports;
    }

    @Test
    void the_leaky_gut_article_shows_every_part() throws Exception {
        var community = make.community();
        var outcome = imports.run(community.id(), SampleFolder.of("psoriasis"), slug -> {});
        if (outcome instanceof Outcome.Refused refused)
            assertThat(refused.findings()).isEmpty();
        var reader = new Reader(community.slug() + ".localhost");
        for (var path : new String[] {"/articles", "/articles/leaky-gut-and-psoriasis", "/topics/diet"}) {
            var shown = reader.get(path);
            java.nio.file.Files.writeString(
                    java.nio.file.Path.of("target", path.substring(1).replace('/', '-') + ".html"), shown.text());
            assertThat(shown.status()).isEqualTo(200);
        }
    }
}
