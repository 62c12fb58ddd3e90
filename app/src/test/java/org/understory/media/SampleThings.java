package org.understory.media;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Set;
import java.util.concurrent.atomic.AtomicLong;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.understory.media.PictureCheck.Accepted;
import org.understory.media.PictureCheck.Refused;
import org.understory.subject.Entrance;
import org.understory.subject.MemberId;
import org.understory.subject.OpenTo;
import org.understory.subject.Subject;
import org.understory.web.Messages;
import org.understory.web.Site;

/** Things with pictures, as content rooms have them: each third is open to everyone, each third to readers, each third hidden. */
@Controller
@OpenTo(Entrance.EVERYONE)
class SampleThings implements PictureAudience {
    private static final AtomicLong COUNT = new AtomicLong(System.nanoTime() / 3 * 3);

    private final Pictures pictures;
    private final Messages messages;

    SampleThings(Pictures pictures, Messages messages) {
        this.pictures = pictures;
        this.messages = messages;
    }

    static Subject seen(Sight sight) {
        return new Subject("mediasample", COUNT.addAndGet(3) + sight.ordinal());
    }

    static MemberId someone() {
        return new MemberId(COUNT.addAndGet(3));
    }

    @Override
    public Set<String> kinds() {
        return Set.of("mediasample");
    }

    @Override
    public Sight sight(Subject on, HttpServletRequest request) {
        return Sight.values()[(int) (on.id() % 3)];
    }

    @PostMapping("/media-sample")
    ResponseEntity<String> take(Site site, @RequestParam String words, @RequestParam List<MultipartFile> picture) {
        var said = picture.stream()
                .map(Upload::of)
                .filter(upload -> !upload.isAbsent())
                .map(upload -> switch (pictures.hold(site.id(), someone(), upload)) {
                    case Accepted(var draft) -> draft.id().token();
                    case Refused refused ->
                        messages.say(refused.key(), refused.arguments().toArray());
                })
                .toList();
        return ResponseEntity.status(422).body(words + "|" + String.join("|", said));
    }
}
