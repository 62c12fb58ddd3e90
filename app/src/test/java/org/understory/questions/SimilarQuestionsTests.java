package org.understory.questions;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import org.junit.jupiter.api.Test;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.ui.ExtendedModelMap;
import org.understory.CommunityMaker;
import org.understory.PagesTest;
import org.understory.communities.Community;
import org.understory.members.Viewer;
import org.understory.topics.Topics;
import org.understory.web.Messages;

@PagesTest
class SimilarQuestionsTests {
    private final CommunityMaker make;
    private final Questions questions;
    private final Askings askings;
    private final SimilarQuestions similar;
    private final Topics topics;
    private final Messages messages;
    private final Clock clock;

    SimilarQuestionsTests(
            CommunityMaker make,
            Questions questions,
            Askings askings,
            SimilarQuestions similar,
            Topics topics,
            Messages messages,
            Clock clock) {
        this.make = make;
        this.questions = questions;
        this.askings = askings;
        this.similar = similar;
        this.topics = topics;
        this.messages = messages;
        this.clock = clock;
    }

    @Test
    void whoever_looks_without_end_is_shown_nothing_more_and_others_are() {
        var community = make.community();
        var fern = make.member(community, "fern");
        Forum.asked(fern.browser(), "Does coffee make the itch worse?");
        var pages = new AskingPages(questions, askings, similar, 2, topics, messages, clock);
        assertThat(look(pages, community, "192.0.2.7")).isEqualTo(200);
        assertThat(look(pages, community, "192.0.2.7")).isEqualTo(200);
        assertThat(look(pages, community, "192.0.2.7")).isEqualTo(429);
        assertThat(look(pages, community, "198.51.100.7")).isEqualTo(200);
    }

    private static int look(AskingPages pages, Community community, String from) {
        var request = new MockHttpServletRequest();
        request.setRemoteAddr(from);
        var response = new MockHttpServletResponse();
        var model = new ExtendedModelMap();
        pages.similar("coffee and itch", new Viewer.Visitor(community.id()), request, response, model);
        if (response.getStatus() == 429)
            assertThat(model.get("cards"))
                    .asInstanceOf(org.assertj.core.api.InstanceOfAssertFactories.LIST)
                    .isEmpty();
        return response.getStatus();
    }
}
