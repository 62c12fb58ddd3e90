package org.understory.media;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.understory.media.PictureAudience.Sight;
import org.understory.subject.CommunityId;
import org.understory.subject.Entrance;
import org.understory.subject.OpenTo;
import org.understory.subject.Subject;
import org.understory.web.NotFound;
import org.understory.web.Requests;

/** The picture files. Whoever may not see a picture is told that it does not exist. */
@Controller
@OpenTo(Entrance.EVERYONE)
class PicturePages {
    private static final MediaType WEBP = MediaType.parseMediaType("image/webp");
    private static final Duration PUBLIC_FOR = Duration.ofMinutes(5);

    private final HungPictures pictures;
    private final PictureStore store;
    private final PictureOwners owners;
    private final Map<String, PictureAudience> audiences = new HashMap<>();

    PicturePages(HungPictures pictures, PictureStore store, PictureOwners owners, List<PictureAudience> audiences) {
        this.pictures = pictures;
        this.store = store;
        this.owners = owners;
        for (var audience : audiences) audience.kinds().forEach(kind -> this.audiences.put(kind, audience));
    }

    @GetMapping("/pictures/{token}/{size}.webp")
    ResponseEntity<byte[]> show(@PathVariable String token, @PathVariable String size, HttpServletRequest request)
            throws IOException {
        var id = PictureId.of(token).orElseThrow(NotFound::new);
        var shown = PictureSize.of(size).orElseThrow(NotFound::new);
        var sight = sight(id, Requests.site(request).id(), request);
        if (sight == Sight.HIDDEN) throw new NotFound();
        var file = store.find(id, shown).orElseThrow(NotFound::new);
        var answer = ResponseEntity.ok()
                .contentType(WEBP)
                .header("X-Content-Type-Options", "nosniff")
                .header("Content-Security-Policy", "default-src 'none'");
        if (sight == Sight.EVERYONE) {
            return answer.cacheControl(CacheControl.maxAge(PUBLIC_FOR).cachePublic())
                    .eTag(token + "-" + size)
                    .body(file);
        }
        return answer.header("Cache-Control", "private, no-store")
                .header("Cross-Origin-Resource-Policy", "same-origin")
                .body(file);
    }

    private Sight sight(PictureId id, CommunityId community, HttpServletRequest request) {
        return switch (pictures.find(id, community)) {
            case HungPictures.Place.Nowhere() -> Sight.HIDDEN;
            case HungPictures.Place.Waiting(var owner) ->
                owners.looking(request).filter(owner::equals).isPresent() ? Sight.READER : Sight.HIDDEN;
            case HungPictures.Place.On(Subject thing) -> {
                var audience = audiences.get(thing.kind());
                yield audience == null ? Sight.HIDDEN : audience.sight(thing, id, request);
            }
        };
    }
}
