package org.understory.members;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.understory.communities.Community;
import org.understory.media.PictureCheck;
import org.understory.media.Upload;
import org.understory.subject.Entrance;
import org.understory.subject.OpenTo;
import org.understory.web.Head;
import org.understory.web.Messages;
import org.understory.web.Mistakes;
import org.understory.web.NotFound;
import org.understory.web.Sentence;

/** A member's own page: what stands there, to whom each part is shown, and the picture. */
@Controller
@OpenTo(Entrance.MEMBERS)
class ProfileSettings {
    private static final String PATH = "/settings/profile";

    private final Profiles profiles;
    private final Avatars avatars;
    private final KnownTraits known;
    private final Clock clock;
    private final Messages messages;

    ProfileSettings(Profiles profiles, Avatars avatars, KnownTraits known, Clock clock, Messages messages) {
        this.profiles = profiles;
        this.avatars = avatars;
        this.known = known;
        this.clock = clock;
        this.messages = messages;
    }

    @GetMapping(PATH)
    String show(
            @RequestParam(required = false) @Nullable String saved,
            Viewer viewer,
            Community community,
            HttpServletResponse response,
            Model model) {
        if (isWithoutHandle(viewer)) return "redirect:/join";
        var own = own(viewer, community);
        var form = ProfileForm.of(own, known.of(community));
        var notice = saved == null ? null : Sentence.of("web.saved");
        return page(form, own, community, new Mistakes(), notice, null, response, model);
    }

    @PostMapping(PATH)
    String save(
            HttpServletRequest request, Viewer viewer, Community community, HttpServletResponse response, Model model) {
        var own = own(viewer, community);
        var form = ProfileForm.sent(request);
        var mistakes = new Mistakes();
        var year = clock.instant().atOffset(ZoneOffset.UTC).getYear();
        var judged = ProfileRules.judged(form, own, year, mistakes);
        if (judged.isEmpty()) {
            response.setStatus(422);
            return page(form, own, community, mistakes, null, null, response, model);
        }
        if (profiles.save(community.id(), judged.get())) return "redirect:" + PATH + "?saved=yes";
        response.setStatus(422);
        var stale = Sentence.of("members.profile.stale");
        return page(form.of(own.version()), own, community, mistakes, stale, null, response, model);
    }

    /** A picture of the member's own choice. */
    @PostMapping("/settings/avatar")
    String picture(
            @RequestParam(required = false) @Nullable MultipartFile picture,
            Viewer.Present viewer,
            Community community,
            HttpServletResponse response,
            Model model) {
        var own = own(viewer, community);
        var upload = picture == null ? null : Upload.of(picture);
        if (upload == null || upload.isAbsent()) {
            return again(own, community, Sentence.of("members.avatar.missing"), response, model);
        }
        return switch (avatars.show(viewer, upload)) {
            case PictureCheck.Accepted accepted -> "redirect:" + PATH + "?saved=yes";
            case PictureCheck.Refused refused ->
                again(own, community, new Sentence(refused.key(), refused.arguments()), response, model);
        };
    }

    /** Another drawing, instead of the picture or the drawing that was there. */
    @PostMapping("/settings/avatar/drawing")
    String draw(Viewer.Present viewer) {
        avatars.draw(viewer.member());
        return "redirect:" + PATH;
    }

    private String again(
            Profile own, Community community, Sentence mistake, HttpServletResponse response, Model model) {
        response.setStatus(422);
        var form = ProfileForm.of(own, known.of(community));
        return page(form, own, community, new Mistakes(), null, mistake, response, model);
    }

    private String page(
            ProfileForm form,
            Profile own,
            Community community,
            Mistakes mistakes,
            @Nullable Sentence notice,
            @Nullable Sentence pictureMistake,
            HttpServletResponse response,
            Model model) {
        response.setHeader("Cache-Control", "no-store");
        var head = Head.unlisted(messages.say("members.profile.title"));
        var lists = known.of(community);
        model.addAttribute(
                "page",
                new ProfileFormPage(
                        head, form, own.name(), community.condition(), lists, mistakes, notice, pictureMistake));
        return "members/profileForm";
    }

    private static boolean isWithoutHandle(Viewer viewer) {
        return viewer.present().filter(present -> present.handle() == null).isPresent();
    }

    private Profile own(Viewer viewer, Community community) {
        return viewer.present()
                .flatMap(present -> Optional.ofNullable(present.handle()))
                .flatMap(handle -> profiles.find(community.id(), handle))
                .orElseThrow(NotFound::new);
    }
}
