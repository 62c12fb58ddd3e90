package org.understory.members;

import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.understory.communities.Community;
import org.understory.communities.Role;
import org.understory.subject.Entrance;
import org.understory.subject.OpenTo;
import org.understory.web.Head;
import org.understory.web.Header.Place;
import org.understory.web.Messages;
import org.understory.web.NotFound;

/** Members' pages. Whom a block keeps away finds nothing there. */
@Controller
@OpenTo(Entrance.MEMBERS)
class ProfilePages {
    private final Profiles profiles;
    private final Teams teams;
    private final List<ProfileAct> acts;
    private final Messages messages;

    ProfilePages(Profiles profiles, Teams teams, List<ProfileAct> acts, Messages messages) {
        this.profiles = profiles;
        this.teams = teams;
        this.acts = acts;
        this.messages = messages;
    }

    @GetMapping("/members/{handle}")
    String show(
            @PathVariable String handle,
            Viewer viewer,
            Community community,
            HttpServletResponse response,
            Model model) {
        var face = viewer.face().orElseThrow(NotFound::new);
        var profile = profiles.find(community.id(), handle).orElseThrow(NotFound::new);
        var own = profile.member().equals(face);
        var ties = teams.between(face, profile.member());
        if (ties.apart()) throw new NotFound();
        response.setHeader("Cache-Control", "no-store");
        var shown = profile.from(own ? Sight.OWNER : ties.sight());
        var head = Head.unlisted(handleOf(profile));
        model.addAttribute(
                "page",
                new ProfilePage(
                        head,
                        shown,
                        community.condition(),
                        own ? null : ties,
                        own,
                        null,
                        further(viewer, profile),
                        viewer.is(Role.MODERATOR)));
        return "members/profile";
    }

    /** Nothing is offered to whom nobody can answer any more. */
    private List<Place> further(Viewer viewer, Profile profile) {
        if (profile.isRemembered()) return List.of();
        return acts.stream()
                .flatMap(act -> act.of(viewer, profile.member(), handleOf(profile)).stream())
                .toList();
    }

    /** The viewer's own page through other eyes. */
    @GetMapping("/settings/profile/preview")
    String preview(
            @RequestParam(required = false) @Nullable String as,
            Viewer viewer,
            Community community,
            HttpServletResponse response,
            Model model) {
        var own = own(viewer, community).orElseThrow(NotFound::new);
        var eyes = as == null || !as.matches("team|visitor") ? "member" : as;
        var sight =
                switch (eyes) {
                    case "team" -> Sight.TEAM;
                    case "visitor" -> Sight.OUTSIDE;
                    default -> Sight.MEMBER;
                };
        response.setHeader("Cache-Control", "no-store");
        var head = Head.unlisted(messages.say("members.preview.title"));
        model.addAttribute(
                "page",
                new ProfilePage(head, own.from(sight), community.condition(), null, true, eyes, List.of(), false));
        return "members/profile";
    }

    private Optional<Profile> own(Viewer viewer, Community community) {
        return viewer.present()
                .flatMap(present -> Optional.ofNullable(present.handle()))
                .flatMap(handle -> profiles.find(community.id(), handle));
    }

    private static String handleOf(Profile profile) {
        return java.util.Objects.requireNonNull(profile.name().handle());
    }
}
