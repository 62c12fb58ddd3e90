package org.understory.privacy;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.understory.members.Viewer;
import org.understory.people.Tries;
import org.understory.subject.Entrance;
import org.understory.subject.OpenTo;
import org.understory.web.Head;
import org.understory.web.Messages;
import org.understory.web.Sentence;
import org.understory.web.Site;

/** Taking along what is kept about oneself, and asking to be forgotten. */
@Controller
@OpenTo(value = Entrance.SUBSCRIBERS, evenSuspended = true)
class DataPages {
    private static final Tries.Limit LETTERS = new Tries.Limit("erasure-letter", 4, Duration.ofHours(1));

    private final PersonalData data;
    private final ErasureLetters letters;
    private final Tries tries;
    private final Messages messages;

    DataPages(PersonalData data, ErasureLetters letters, Tries tries, Messages messages) {
        this.data = data;
        this.letters = letters;
        this.tries = tries;
        this.messages = messages;
    }

    @GetMapping("/settings/data")
    String show(@RequestParam(required = false) @Nullable String sent, Model model) {
        var head = Head.unlisted(messages.say("privacy.data.title"));
        var notice = sent == null ? null : Sentence.of("privacy.data.sent");
        model.addAttribute("page", new DataPage(head, notice, List.of(), ""));
        return "privacy/data";
    }

    @GetMapping("/settings/data/export")
    ResponseEntity<byte[]> export(Viewer.Present viewer) {
        return ResponseEntity.ok()
                .contentType(MediaType.APPLICATION_JSON)
                .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"my-data.json\"")
                .header(HttpHeaders.CACHE_CONTROL, "no-store")
                .body(data.export(viewer.person()).getBytes(StandardCharsets.UTF_8));
    }

    @PostMapping("/settings/data/erasure")
    String ask(Site site, Viewer.Present viewer) {
        if (tries.allow(LETTERS, String.valueOf(viewer.person().value()))) letters.send(site, viewer.person());
        return "redirect:/settings/data?sent=yes";
    }
}
