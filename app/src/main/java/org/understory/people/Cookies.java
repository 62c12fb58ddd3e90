package org.understory.people;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Duration;
import java.util.Optional;
import org.springframework.http.ResponseCookie;

/** Cookies that hold a random token: sent back to this host only, never read by a script. */
final class Cookies {
    private Cookies() {}

    static Optional<Token> token(HttpServletRequest request, String name) {
        var cookies = request.getCookies();
        if (cookies == null) return Optional.empty();
        for (var cookie : cookies) {
            if (cookie.getName().equals(name) && cookie.getValue().matches("[\\w-]{32}")) {
                return Optional.of(new Token(cookie.getValue()));
            }
        }
        return Optional.empty();
    }

    static String made(String name, String value, Duration age) {
        return ResponseCookie.from(name, value)
                .path("/")
                .secure(true)
                .httpOnly(true)
                .sameSite("Lax")
                .maxAge(age)
                .build()
                .toString();
    }
}
