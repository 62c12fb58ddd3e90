package org.understory.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class TrustedForwardingTests {
    private static final TrustedForwarding FORWARDING = new TrustedForwarding(Set.of("192.0.2.1"));

    @Test
    void the_nearest_address_that_is_no_proxy_of_ours_is_who_asks() {
        assertThat(FORWARDING.client(List.of("198.51.100.7, 192.0.2.1"))).isEqualTo("198.51.100.7");
    }

    @Test
    void what_a_visitor_writes_before_their_own_address_is_not_believed() {
        assertThat(FORWARDING.client(List.of("203.0.113.9, 198.51.100.7"))).isEqualTo("198.51.100.7");
        assertThat(FORWARDING.client(List.of("203.0.113.9", "198.51.100.7, 127.0.0.1")))
                .isEqualTo("198.51.100.7");
    }

    @Test
    void without_anything_forwarded_it_is_the_one_who_connects() {
        assertThat(FORWARDING.client(List.of())).isNull();
    }
}
