package org.understory.communities;

import java.time.Duration;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.understory.subject.Entrance;
import org.understory.subject.OpenTo;
import org.understory.web.NotFound;

/** The small stylesheet that gives a community its colours. */
@Controller
@OpenTo(Entrance.EVERYONE)
class AccentPages {
    @GetMapping("/accent-{light:[0-9a-f]{6}}-{dark:[0-9a-f]{6}}.css")
    ResponseEntity<String> stylesheet(@PathVariable String light, @PathVariable String dark) {
        if (!(Accent.judge(light, dark) instanceof Recolouring.Recoloured(var accent))) throw new NotFound();
        return ResponseEntity.ok()
                .contentType(MediaType.parseMediaType("text/css;charset=UTF-8"))
                .cacheControl(
                        CacheControl.maxAge(Duration.ofDays(365)).cachePublic().immutable())
                .body(accent.stylesheet());
    }
}
