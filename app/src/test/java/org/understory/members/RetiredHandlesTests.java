package org.understory.members;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.understory.CommunityMaker;
import org.understory.PagesTest;
import org.understory.TestClock;
import org.understory.communities.Community;

@PagesTest
class RetiredHandlesTests {
    private final CommunityMaker make;
    private final Departures departures;
    private final RetiredHandles retired;
    private final TestClock clock;
    private final JdbcClient sql;

    RetiredHandlesTests(
            CommunityMaker make, Departures departures, RetiredHandles retired, TestClock clock, JdbcClient sql) {
        this.make = make;
        this.departures = departures;
        this.retired = retired;
        this.clock = clock;
        this.sql = sql;
    }

    @Test
    void the_pseudonym_of_somebody_who_left_rests_for_ninety_days() {
        var community = make.community();
        var fern = make.member(community, "quietfern");
        departures.leave(fern.person(), community.id(), fern.member(), true);
        assertThat(said(community, "quietfern")).isEqualTo("refused");
        assertThat(said(community, "quiet-fern")).as("one that looks like it").isEqualTo("refused");
        assertThat(said(community, "otherfern")).isEqualTo("free");
        assertThat(said(make.community(), "quietfern"))
                .as("in another community")
                .isEqualTo("free");
        clock.after(
                RetiredHandles.REST.minus(Duration.ofHours(1)),
                () -> assertThat(said(community, "quietfern")).isEqualTo("refused"));
        clock.after(RetiredHandles.REST.plus(Duration.ofHours(1)), () -> {
            assertThat(said(community, "quietfern")).isEqualTo("free");
            retired.sweep();
        });
        assertThat(rows(community)).isZero();
    }

    @Test
    void somebody_who_had_no_pseudonym_leaves_nothing() {
        var community = make.community();
        var eva = make.subscriber(community, "Eva");
        departures.leave(eva.person(), community.id(), eva.member(), true);
        assertThat(rows(community)).isZero();
    }

    private String said(Community community, String handle) {
        var text = make.visitor(community).get("/join/handle?handle=" + handle).text();
        return text.replaceFirst("(?s).*\"kind\"\\s*:\\s*\"([a-z]+)\".*", "$1");
    }

    private long rows(Community community) {
        return sql.sql("select count(*) from retired_handles where community_id = :id")
                .param("id", community.id().value())
                .query(Long.class)
                .single();
    }
}
