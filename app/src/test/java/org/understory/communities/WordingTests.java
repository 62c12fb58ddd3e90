package org.understory.communities;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.core.io.ClassPathResource;
import org.understory.text.ArticleLabels;
import org.understory.text.ArticleText;
import org.understory.text.PictureFinder;

class WordingTests {
    @Test
    void square_brackets_are_gaps_and_links_are_not() {
        var text = new Wording("We are [name]. See [the help lines](/about#help). Write to [address]. [name]");
        assertThat(text.gaps()).containsExactly("name", "address");
    }

    @ParameterizedTest
    @EnumSource(CommunityText.class)
    void every_draft_that_comes_along_can_be_shown_once_it_is_filled_in(CommunityText kind) throws Exception {
        var draft = new ClassPathResource("drafts/" + kind.word() + ".md")
                .getContentAsString(java.nio.charset.StandardCharsets.UTF_8);
        var rendered = new ArticleText(List.of(), PictureFinder.NONE).render(draft, 1, Set.of(), ArticleLabels.ENGLISH);
        assertThat(rendered.mistakes()).isEmpty();
        assertThat(draft).contains("{community}");
    }
}
