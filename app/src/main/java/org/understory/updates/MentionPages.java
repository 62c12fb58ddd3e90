package org.understory.updates;

import java.util.List;
import org.springframework.http.CacheControl;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.understory.members.Pseudonyms;
import org.understory.members.Viewer;
import org.understory.subject.Entrance;
import org.understory.subject.OpenTo;

/** The pseudonyms that begin like what is being typed behind an at-sign, as a JSON list of texts. */
@Controller
@OpenTo(Entrance.MEMBERS)
class MentionPages {
    private static final int MOST = 6;

    private final Pseudonyms handles;

    MentionPages(Pseudonyms handles) {
        this.handles = handles;
    }

    @GetMapping("/mentions")
    ResponseEntity<List<String>> complete(@RequestParam(defaultValue = "") String q, Viewer viewer) {
        var found = q.matches("[\\p{L}\\p{N}_.-]{1,40}")
                ? viewer.face()
                        .map(face -> handles.beginning(viewer.community(), face, q, MOST))
                        .orElseGet(List::of)
                : List.<String>of();
        return ResponseEntity.ok().cacheControl(CacheControl.noStore()).body(found);
    }
}
