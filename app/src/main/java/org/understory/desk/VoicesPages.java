package org.understory.desk;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.understory.articles.ReaderVoices;
import org.understory.members.Viewer;
import org.understory.subject.Entrance;
import org.understory.subject.OpenTo;
import org.understory.web.Head;
import org.understory.web.Messages;
import org.understory.web.NotFound;

/** What readers say about articles: which passages are unclear, whether an article helped, and why. */
@Controller
@OpenTo(Entrance.WRITERS)
class VoicesPages {
    private static final int PAGE = 30;
    private static final UUID LAST = new UUID(-1, -1);

    private final ReaderVoices voices;
    private final Messages messages;

    VoicesPages(ReaderVoices voices, Messages messages) {
        this.voices = voices;
        this.messages = messages;
    }

    @GetMapping("/desk/voices")
    String show(@RequestParam(name = "after") @Nullable String after, Viewer.Present viewer, Model model) {
        var place = place(after).orElseThrow(NotFound::new);
        var found = voices.reasons(viewer.community(), place.at(), place.id(), PAGE + 1);
        var more = found.size() > PAGE;
        var shown = more ? found.subList(0, PAGE) : found;
        model.addAttribute(
                "page",
                new VoicesPage(
                        Head.unlisted(messages.say("desk.voices")),
                        after == null ? voices.unclear(viewer.community(), PAGE) : List.of(),
                        after == null ? voices.tallies(viewer.community(), PAGE) : List.of(),
                        shown,
                        more ? Place.of(shown.getLast()).toString() : null,
                        after != null,
                        DeskRules.mayPublish(viewer)));
        return "desk/voices";
    }

    private static Optional<Place> place(@Nullable String after) {
        if (after == null) return Optional.of(new Place(Instant.parse("9999-01-01T00:00:00Z"), LAST));
        if (!after.matches("[1-9][0-9]{0,17}_[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}")) return Optional.empty();
        var parts = after.split("_", 2);
        var micros = Long.parseLong(parts[0]);
        return Optional.of(new Place(
                Instant.ofEpochSecond(micros / 1_000_000, micros % 1_000_000 * 1000), UUID.fromString(parts[1])));
    }

    /** Behind which a page begins; written with microseconds, which is how exactly the database knows times. */
    private record Place(Instant at, UUID id) {
        static Place of(ReaderVoices.Voice voice) {
            return new Place(voice.at(), voice.id());
        }

        @Override
        public String toString() {
            return at.getEpochSecond() * 1_000_000 + at.getNano() / 1000 + "_" + id;
        }
    }

    record VoicesPage(
            Head head,
            List<ReaderVoices.Unclear> unclear,
            List<ReaderVoices.Tally> tallies,
            List<ReaderVoices.Voice> reasons,
            @Nullable String next,
            boolean further,
            boolean mayPublish) {
        boolean isEmpty() {
            return unclear.isEmpty() && tallies.isEmpty() && reasons.isEmpty();
        }
    }
}
