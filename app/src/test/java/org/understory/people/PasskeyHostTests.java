package org.understory.people;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.Proxy;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.mock.web.MockHttpServletRequest;
import org.understory.web.Site;

class PasskeyHostTests {
    @ParameterizedTest
    @CsvSource({
        "https://one.example.org, one.example.org, 443, https://one.example.org, true",
        "https://one.example.org, evil.example.net, 443, https://one.example.org, false",
        "https://one.example.org, one.localhost, 443, https://one.example.org, false",
        "https://one.example.org:8443, one.example.org, 8443, https://one.example.org:8443, true",
        "http://localhost:8080, one.localhost, 8080, http://one.localhost:8080, true",
        "http://localhost:8080, localhost, 8080, http://localhost:8080, true",
        "http://localhost:8080, evil.example.net, 8080, http://localhost:8080, false"
    })
    void passkeys_belong_to_the_address_of_the_community(
            String base, String asked, int port, String origin, boolean here) {
        var request = new MockHttpServletRequest();
        request.setServerName(asked);
        request.setServerPort(port);
        var host = PasskeyHost.of(site(base), request).orElseThrow();
        assertThat(host.origin()).isEqualTo(origin);
        assertThat(host.isHere(request)).isEqualTo(here);
    }

    @ParameterizedTest
    @CsvSource({"http://192.0.2.7:8080", "http://[2001:db8::1]"})
    void a_bare_network_address_has_none(String base) {
        assertThat(PasskeyHost.of(site(base), new MockHttpServletRequest())).isEmpty();
    }

    private static Site site(String base) {
        return (Site) Proxy.newProxyInstance(
                Site.class.getClassLoader(),
                new Class<?>[] {Site.class},
                (self, method, args) -> method.getName().equals("baseUrl") ? base : "Somewhere");
    }
}
