package org.understory;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;
import org.understory.PressedButtons.Press;

/** Whoever presses a button twice, without JavaScript, is never told that something does not exist or is broken. */
@PagesTest
class PressingTwiceTests {
    /** What cannot be pressed on the shared site; each has a test of its own. */
    private static final Set<String> ELSEWHERE = Set.of(
            "/setup/{token}", // FirstStartTests, on an empty installation
            "/admin/mail", // fixed by the settings of the tests
            "/articles/{slug}/helpful", // ArticlePageTests, with a library
            "/articles/{slug}/helpful/{vote}",
            "/unsubscribe/{token}", // SubscribingTests
            "/mail/bounces", // LettersThatComeBackTests, with a secret
            "/notifications/stop/{kinds}/{token}", // NewsLetterTests, from a letter
            "/sign-in/code", // these six ask for an authenticator's code: SecondStepTests
            "/settings/sign-in/proof",
            "/settings/sign-in/code",
            "/settings/sign-in/code/beginning",
            "/settings/sign-in/code/recovery",
            "/settings/sign-in/code/end",
            "/sign-in/passkey", // these six need an authenticator: passkeys are tried in the browser tests
            "/sign-in/passkey/challenge",
            "/settings/sign-in/passkeys",
            "/settings/sign-in/passkeys/challenge",
            "/settings/sign-in/passkeys/{id}",
            "/settings/sign-in/passkeys/{id}/removal",
            "/settings/avatar", // takes a file: AvatarTests
            "/settings/push", // asked by a script: TurningMessagesOnTests
            "/settings/notifications/zone", // told by a script: WhereTheClockIsTests
            "/password-strength", // asked by a script, answers with a word
            "/media-sample"); // a page of the tests

    private final RequestMappingHandlerMapping mapping;
    private final PressedButtons buttons;

    PressingTwiceTests(
            @Qualifier("requestMappingHandlerMapping") RequestMappingHandlerMapping mapping, PressedButtons buttons) {
        this.mapping = mapping;
        this.buttons = buttons;
    }

    @Test
    void every_form_is_in_the_table() {
        var posted = mapping.getHandlerMethods().keySet().stream()
                .filter(info -> info.getMethodsCondition().getMethods().contains(RequestMethod.POST))
                .flatMap(info -> info.getPatternValues().stream())
                .collect(Collectors.toCollection(TreeSet::new));
        var known = new TreeSet<>(buttons.all().keySet());
        known.addAll(ELSEWHERE);
        assertThat(posted).isEqualTo(known);
    }

    @TestFactory
    Stream<DynamicTest> pressed_twice_ends_calmly() {
        return new TreeMap<String, Function<PressedButtons.Stage, Press>>(buttons.all())
                .entrySet().stream().map(one -> DynamicTest.dynamicTest(one.getKey(), () -> twice(one)));
    }

    /** The second press leaves the browser before the answer to the first has changed its cookies. */
    private void twice(Map.Entry<String, Function<PressedButtons.Stage, Press>> button) {
        var press = button.getValue().apply(buttons.stage());
        var before = Map.copyOf(press.browser().cookies());
        var first = press.send();
        assertThat(first.status()).as("the first press").isIn(200, 303);
        press.browser().cookies().clear();
        press.browser().cookies().putAll(before);
        var second = press.send();
        assertThat(second.status())
                .as("the second press, after " + first.status() + " " + first.location())
                .isIn(200, 302, 303, 410);
        if (second.status() == 410)
            assertThat(second.page().select("main h1").text()).isNotEmpty();
        if (second.status() / 100 == 3)
            assertThat(press.browser().get(second.location()).status()).isIn(200, 302, 303);
    }
}
