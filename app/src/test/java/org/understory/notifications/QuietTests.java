package org.understory.notifications;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import org.junit.jupiter.api.Test;

class QuietTests {
    private static final ZoneId BERLIN = ZoneId.of("Europe/Berlin");
    private static final Quiet NIGHT = new Quiet(BERLIN, LocalTime.of(22, 0), LocalTime.of(7, 0));
    private static final Quiet NEVER = new Quiet(BERLIN, null, null);

    private static Instant due(Quiet quiet, Pace pace, String at) {
        return quiet.due(pace, Instant.parse(at)).orElseThrow();
    }

    @Test
    void quiet_hours_over_midnight_wait_for_the_same_morning() {
        assertThat(due(NIGHT, Pace.AT_ONCE, "2026-01-15T20:59:00Z")).isEqualTo("2026-01-15T20:59:00Z");
        assertThat(due(NIGHT, Pace.AT_ONCE, "2026-01-15T21:00:00Z")).isEqualTo("2026-01-16T06:00:00Z");
        assertThat(due(NIGHT, Pace.AT_ONCE, "2026-01-16T02:30:00Z")).isEqualTo("2026-01-16T06:00:00Z");
        assertThat(due(NIGHT, Pace.AT_ONCE, "2026-01-16T06:00:00Z")).isEqualTo("2026-01-16T06:00:00Z");
    }

    @Test
    void quiet_hours_within_a_day_end_on_that_day() {
        var noon = new Quiet(BERLIN, LocalTime.of(12, 0), LocalTime.of(14, 30));
        assertThat(due(noon, Pace.AT_ONCE, "2026-01-15T12:00:00Z")).isEqualTo("2026-01-15T13:30:00Z");
        assertThat(due(noon, Pace.AT_ONCE, "2026-01-15T13:30:00Z")).isEqualTo("2026-01-15T13:30:00Z");
    }

    @Test
    void the_clock_of_the_member_counts_when_it_is_put_forward_or_back() {
        assertThat(due(NIGHT, Pace.AT_ONCE, "2026-03-28T23:00:00Z")).isEqualTo("2026-03-29T05:00:00Z");
        assertThat(due(NIGHT, Pace.AT_ONCE, "2026-10-24T22:00:00Z")).isEqualTo("2026-10-25T06:00:00Z");
        var early = new Quiet(BERLIN, LocalTime.of(22, 0), LocalTime.of(2, 30));
        assertThat(due(early, Pace.AT_ONCE, "2026-03-29T00:30:00Z"))
                .as("half past two does not exist that night")
                .isEqualTo("2026-03-29T01:30:00Z");
        assertThat(due(early, Pace.AT_ONCE, "2026-10-25T01:10:00Z"))
                .as("ten past two, the second time")
                .isEqualTo("2026-10-25T01:30:00Z");
    }

    @Test
    void daily_is_the_next_morning_and_weekly_the_next_monday() {
        assertThat(due(NEVER, Pace.DAILY, "2026-01-15T06:59:00Z")).isEqualTo("2026-01-15T07:00:00Z");
        assertThat(due(NEVER, Pace.DAILY, "2026-01-15T07:00:00Z")).isEqualTo("2026-01-16T07:00:00Z");
        assertThat(due(NEVER, Pace.DAILY, "2026-03-28T12:00:00Z")).isEqualTo("2026-03-29T06:00:00Z");
        assertThat(due(NEVER, Pace.WEEKLY, "2026-01-15T12:00:00Z")).isEqualTo("2026-01-19T07:00:00Z");
        assertThat(due(NEVER, Pace.WEEKLY, "2026-01-19T06:00:00Z")).isEqualTo("2026-01-19T07:00:00Z");
        assertThat(due(NEVER, Pace.WEEKLY, "2026-01-19T07:00:00Z")).isEqualTo("2026-01-26T07:00:00Z");
        assertThat(NEVER.due(Pace.NEVER, Instant.parse("2026-01-15T12:00:00Z"))).isEmpty();
    }

    @Test
    void who_sleeps_late_gets_the_daily_letter_afterwards() {
        var late = new Quiet(BERLIN, LocalTime.of(23, 0), LocalTime.of(10, 0));
        assertThat(due(late, Pace.DAILY, "2026-01-15T12:00:00Z")).isEqualTo("2026-01-16T09:00:00Z");
    }
}
