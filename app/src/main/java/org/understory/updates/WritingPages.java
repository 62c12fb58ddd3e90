package org.understory.updates;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.understory.media.Fingerprint;
import org.understory.media.PictureFields;
import org.understory.members.Viewer;
import org.understory.subject.Audience;
import org.understory.subject.Entrance;
import org.understory.subject.OpenTo;
import org.understory.topics.Topics;
import org.understory.web.NotFound;
import org.understory.web.Site;

/** Writing an update. */
@Controller
@OpenTo(Entrance.MEMBERS)
class WritingPages {
    private final Postings postings;
    private final Drafts drafts;
    private final Wording wording;
    private final Topics topics;

    WritingPages(Postings postings, Drafts drafts, Wording wording, Topics topics) {
        this.postings = postings;
        this.drafts = drafts;
        this.wording = wording;
        this.topics = topics;
    }

    @GetMapping("/updates/new")
    String begin(Viewer viewer, Model model) {
        var by = viewer.present().orElseThrow(NotFound::new);
        return drafts.show(model, Composer.fresh(by, topics.of(by.community())), null);
    }

    @PostMapping("/updates")
    String post(HttpServletRequest request, HttpServletResponse response, Site site, Viewer viewer, Model model) {
        var by = viewer.present().orElseThrow(NotFound::new);
        var sent = UpdateForm.of(request);
        var fingerprint = fingerprint(sent);
        if (sent.pictures().stream().anyMatch(field -> field.upload() != null)) {
            var same = postings.same(by, fingerprint);
            if (same.isPresent()) return shown(same.get());
        }
        var composer = drafts.checked(by, sent, null);
        if (composer.isWrong()) return drafts.again(response, model, composer, null);
        return switch (postings.post(by, words(by, composer.form(), site), fingerprint)) {
            case Posting.Posted(var id) -> shown(id);
            case Posting.TooMany(int most, int minutes) -> {
                var key = minutes > 60 ? "updates.tooMany.day" : "updates.tooMany.now";
                yield drafts.again(response, model, composer.withNotice(key, most), null);
            }
            case Posting.PicturesGone() -> drafts.again(response, model, drafts.withoutGone(by, composer, null), null);
        };
    }

    Words words(Viewer.Present by, UpdateForm form, Site site) {
        return new Words(
                wording.of(by.community(), form.words().value(), site.baseUrl()),
                form.feeling().orElse(null),
                form.asks(),
                form.readers().orElse(Audience.MEMBERS),
                drafts.topics(by, form),
                PictureFields.captioned(form.pictures()));
    }

    private static byte[] fingerprint(UpdateForm sent) {
        return Fingerprint.of(
                sent.pictures(),
                sent.words().value(),
                String.valueOf(sent.mood()),
                String.valueOf(sent.asks()),
                String.valueOf(sent.audience()),
                String.join(",", sent.topics()));
    }

    private static String shown(UpdateId id) {
        return "redirect:/activities#update-" + id.value();
    }
}
