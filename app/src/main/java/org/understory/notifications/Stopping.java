package org.understory.notifications;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.understory.members.Unsubscribing;
import org.understory.subject.MemberId;

/** The links in letters that end letters of their kinds at one click, without signing in (RFC 8058). They never expire. */
@Component
class Stopping {
    private static final String LETTERS = "notifications ";

    private final Unsubscribing signed;

    Stopping(Unsubscribing signed) {
        this.signed = signed;
    }

    /** The path that ends letters of these kinds; the kinds stand in it by their words, joined by hyphens. */
    String path(MemberId member, List<Kind> kinds) {
        var words = kinds.stream().map(Kind::word).distinct().sorted().collect(Collectors.joining("-"));
        return "/notifications/stop/" + words + "/" + signed.token(member, LETTERS + words);
    }

    Optional<Stop> find(String words, String token) {
        if (!words.matches("[a-z]{1,10}(-[a-z]{1,10}){0,19}")) return Optional.empty();
        var kinds = Arrays.stream(words.split("-", -1)).map(Kind::typed).toList();
        if (kinds.stream().anyMatch(Optional::isEmpty)) return Optional.empty();
        return signed.member(token, LETTERS + words)
                .map(member -> new Stop(
                        member, kinds.stream().flatMap(Optional::stream).toList()));
    }

    /** Who wants no more letters of which kinds. */
    record Stop(MemberId member, List<Kind> kinds) {
        Stop {
            kinds = List.copyOf(kinds);
        }
    }
}
