package org.understory.demo;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.understory.CommunityMaker;
import org.understory.PagesTest;
import org.understory.subject.MemberId;

@PagesTest
class SampleForumTests {
    private final CommunityMaker make;
    private final SampleForum forum;

    SampleForumTests(CommunityMaker make, SampleForum forum) {
        this.make = make;
        this.forum = forum;
    }

    @ParameterizedTest
    @ValueSource(strings = {"psoriasis", "ibd"})
    void the_sample_questions_stand_in_their_community(String sample) {
        var community = make.community();
        var content = new SampleContent(sample);
        var people = new HashMap<String, MemberId>();
        for (var one : content.people())
            people.put(
                    one.text("key"),
                    make.subscriber(community, one.text("first_name")).member());
        forum.open(community.id(), content.forum(), people);
        var reader = make.member(community, "somebody").browser();
        var list = reader.get("/questions").page();
        assertThat(list.select(".question-card")).hasSizeGreaterThanOrEqualTo(12);
        assertThat(list.select(".question-card").text()).contains("Poll", "Quiz", "This helped");
        var open = make.visitor(community).get("/questions").page().select(".question-card h2 a");
        assertThat(open).hasSizeGreaterThanOrEqualTo(4);
        var checked = open.eachAttr("href").stream()
                .map(path -> make.visitor(community).get(path).text())
                .filter(page -> page.contains("(a sample person)"))
                .toList();
        assertThat(checked).isNotEmpty();
    }
}
