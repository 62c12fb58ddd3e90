package org.understory.members;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.http.CacheControl;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.understory.communities.Community;
import org.understory.people.Email;
import org.understory.people.SignIns;
import org.understory.people.Tries;
import org.understory.subject.Entrance;
import org.understory.subject.Network;
import org.understory.subject.OpenTo;
import org.understory.text.PersonalName;
import org.understory.web.Head;
import org.understory.web.Messages;
import org.understory.web.Mistakes;
import org.understory.web.Pace;
import org.understory.web.Requests;

/** Subscribing: the form, its challenge, and what is answered to it. */
@Controller
@OpenTo(Entrance.EVERYONE)
class GatePages {
    private static final String THANKS = "redirect:/subscribe/thank-you";

    private final Subscriptions subscriptions;
    private final Proofs proofs;
    private final Challenges challenges;
    private final Tickets tickets;
    private final Pace pace;
    private final Tries tries;
    private final SignIns signIns;
    private final Messages messages;

    /** @param challengesPerNetwork in an hour */
    GatePages(
            Subscriptions subscriptions,
            Proofs proofs,
            Challenges challenges,
            Tickets tickets,
            @Value("${understory.gate.challenges-per-network:600}") int challengesPerNetwork,
            Tries tries,
            SignIns signIns,
            Messages messages) {
        this.subscriptions = subscriptions;
        this.proofs = proofs;
        this.challenges = challenges;
        this.tickets = tickets;
        this.pace = new Pace(challengesPerNetwork, Duration.ofHours(1));
        this.tries = tries;
        this.signIns = signIns;
        this.messages = messages;
    }

    @GetMapping("/subscribe")
    String show(
            @RequestParam(name = "return", required = false) @Nullable String back,
            @RequestParam(required = false) @Nullable String again,
            Viewer viewer,
            HttpServletResponse response,
            Model model) {
        if (viewer instanceof Viewer.Present) return "redirect:" + Requests.localPath(back);
        if (viewer instanceof Viewer.Unconfirmed && again == null) return THANKS;
        return page(GateForm.empty(Requests.localPath(back)), new Mistakes(), response, model);
    }

    /** Never cached: each challenge is good once. */
    @GetMapping("/subscribe/challenge")
    ResponseEntity<Challenges.Given> challenge(HttpServletRequest request) {
        if (!pace.admits(Network.of(request.getRemoteAddr()))) {
            return ResponseEntity.status(429).build();
        }
        return ResponseEntity.ok().cacheControl(CacheControl.noStore()).body(challenges.give());
    }

    @PostMapping("/subscribe")
    String subscribe(
            GateForm form,
            Viewer viewer,
            Community community,
            HttpServletRequest request,
            HttpServletResponse response,
            Model model) {
        if (viewer instanceof Viewer.Present) return "redirect:" + form.returnTo();
        var network = network(community, request);
        if (!tries.allow(GateRules.PRESSES, network)) return tooOften(form, response, model);
        var mistakes = GateRules.mistakes(form, community);
        if (!mistakes.isEmpty()) return again(form, mistakes, response, model);
        return switch (proofs.of(form.altcha(), form.ticket(), form.website())) {
            case Proof.Robot robot -> THANKS;
            case Proof.Missing missing -> again(form, "members.gate.proof.missing", response, model);
            case Proof.TooOld tooOld -> again(form, "members.gate.proof.old", response, model);
            case Proof.TooQuick tooQuick -> again(form, "members.gate.proof.quick", response, model);
            case Proof.Shown shown -> {
                if (shown.plain() && !tries.allow(GateRules.PLAIN_PRESSES, network)) {
                    yield tooOften(form, response, model);
                }
                yield enter(form, shown, community, request, response, model);
            }
        };
    }

    private String enter(
            GateForm form,
            Proof.Shown proof,
            Community community,
            HttpServletRequest request,
            HttpServletResponse response,
            Model model) {
        var email = Email.of(form.typedEmail()).orElseThrow();
        var mayWrite = tries.allow(GateRules.LETTERS, community.id().value() + " " + email.value());
        var name = new PersonalName(form.typedName());
        return switch (subscriptions.enter(community, name, email, proof, form.returnTo(), mayWrite)) {
            case Subscription.Replayed replayed -> again(form, "members.gate.proof.used", response, model);
            case Subscription.Entered entered -> {
                signIns.remember(entered.person(), community.id(), entered.entry(), request, response);
                yield THANKS;
            }
        };
    }

    private String tooOften(GateForm form, HttpServletResponse response, Model model) {
        response.setStatus(429);
        return page(form, new Mistakes().add("proof", "members.gate.often"), response, model);
    }

    private String again(GateForm form, String key, HttpServletResponse response, Model model) {
        return again(form, new Mistakes().add("proof", key), response, model);
    }

    private String again(GateForm form, Mistakes mistakes, HttpServletResponse response, Model model) {
        response.setStatus(422);
        return page(form, mistakes, response, model);
    }

    private String page(GateForm form, Mistakes mistakes, HttpServletResponse response, Model model) {
        response.setHeader("Cache-Control", "no-store");
        var title = messages.say("members.subscribe.head");
        model.addAttribute("page", new GatePage(Head.unlisted(title), new Gate(form.kept(), mistakes, tickets.give())));
        return "members/subscribe";
    }

    private static String network(Community community, HttpServletRequest request) {
        return community.id().value() + " " + Requests.network(request);
    }
}
