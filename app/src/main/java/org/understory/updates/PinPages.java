package org.understory.updates;

import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.understory.members.Viewer;
import org.understory.subject.Entrance;
import org.understory.subject.OpenTo;
import org.understory.web.NotFound;

/** Pinning an update above the stream, and letting it go. */
@Controller
@OpenTo(Entrance.MODERATORS)
class PinPages {
    private final Updates updates;
    private final Pins pins;

    PinPages(Updates updates, Pins pins) {
        this.updates = updates;
        this.pins = pins;
    }

    @PostMapping("/updates/{id:[0-9]+}/pin")
    String pin(@PathVariable String id, @RequestParam(defaultValue = "") String pinned, Viewer viewer) {
        var by = viewer.present().orElseThrow(NotFound::new);
        var update =
                UpdateId.of(id).flatMap(known -> updates.find(viewer, known)).orElseThrow(NotFound::new);
        pins.pin(by, update.id(), pinned.equals("yes"));
        return "redirect:/activities#update-" + update.id().value();
    }
}
