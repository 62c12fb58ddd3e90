package org.understory.push;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.InetAddress;
import java.net.URI;
import java.net.UnknownHostException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Doors at which nobody can make us knock. */
class PublicAddressTests {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "0.0.0.0",
                "127.0.0.1",
                "127.9.9.9",
                "10.0.0.1",
                "172.16.0.1",
                "172.31.255.255",
                "192.168.1.1",
                "169.254.169.254",
                "100.64.0.1",
                "192.0.0.1",
                "192.0.2.1",
                "198.18.0.1",
                "198.51.100.1",
                "203.0.113.1",
                "224.0.0.1",
                "240.0.0.1",
                "255.255.255.255",
                "::",
                "::1",
                "::ffff:127.0.0.1",
                "::ffff:10.0.0.1",
                "::127.0.0.1",
                "64:ff9b::a00:1",
                "fe80::1",
                "fc00::1",
                "fd12::1",
                "fec0::1",
                "ff02::1",
                "2001::1",
                "2001:db8::1",
                "2002:7f00:1::"
            })
    void an_address_of_a_private_network_is_not_public(String address) throws UnknownHostException {
        assertThat(PublicAddress.is(InetAddress.getByName(address))).isFalse();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "1.1.1.1",
                "142.250.180.10",
                "172.32.0.1",
                "192.1.1.1",
                "100.128.0.1",
                "2606:4700::1",
                "2a00:1450::1"
            })
    void an_address_of_the_open_internet_is_public(String address) throws UnknownHostException {
        assertThat(PublicAddress.is(InetAddress.getByName(address))).isTrue();
    }

    @Test
    void a_name_that_leads_inside_is_refused_when_it_is_looked_up() throws UnknownHostException {
        assertThat(new Endpoints(false).check(URI.create("https://localhost/1")))
                .isEmpty();
    }

    @Test
    void answers_are_read_carefully() {
        assertThat(Line.answer("HTTP/1.1 201 Created\r\n\r\n")).isEqualTo(new Answer.Accepted());
        assertThat(Line.answer("HTTP/1.1 302 Found\r\nLocation: http://127.0.0.1/\r\n\r\n"))
                .isEqualTo(new Answer.Refused("302"));
        assertThat(Line.answer("HTTP/1.1 429 Slow\r\nRetry-After: 999999999\r\n\r\n"))
                .isEqualTo(new Answer.Later(java.time.Duration.ofHours(6)));
        assertThat(Line.answer("SSH-2.0-OpenSSH")).isEqualTo(new Answer.Broken("no-http"));
        assertThat(Line.answer("")).isEqualTo(new Answer.Broken("no-http"));
    }
}
