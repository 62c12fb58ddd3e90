package org.understory.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.understory.subject.Network;

class PaceTests {
    @Test
    void one_network_is_held_up_and_others_are_not() {
        var pace = new Pace(3, Duration.ofMinutes(10));
        var one = Network.of("192.0.2.7");
        for (int i = 0; i < 3; i++) assertThat(pace.admits(one)).isTrue();
        assertThat(pace.admits(one)).isFalse();
        assertThat(pace.admits(Network.of("192.0.2.8"))).isTrue();
    }

    @Test
    void a_household_is_one_network_however_it_writes_its_address() {
        var network = Network.of("2001:db8:0:7::1");
        assertThat(Network.of("2001:0db8:0000:0007:aaaa:bbbb:cccc:dddd")).isEqualTo(network);
        assertThat(Network.of("[2001:db8:0:7:1::9%eth0]")).isEqualTo(network);
        assertThat(Network.of("2001:db8:0:8::1")).isNotEqualTo(network);
        assertThat(Network.of("::ffff:192.0.2.7")).isEqualTo(Network.of("192.0.2.7"));
        assertThat(Network.of("::1")).isNotEqualTo(Network.of("2001::1"));
    }
}
