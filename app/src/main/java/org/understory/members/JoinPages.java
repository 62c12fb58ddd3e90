package org.understory.members;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.understory.communities.Community;
import org.understory.people.Email;
import org.understory.people.People;
import org.understory.people.SignIns;
import org.understory.people.Tries;
import org.understory.subject.Entrance;
import org.understory.subject.OpenTo;
import org.understory.web.Head;
import org.understory.web.Messages;
import org.understory.web.Mistakes;
import org.understory.web.Requests;

/** Becoming a member: one short page. Who is a confirmed subscriber here is a member at once; others get a letter. */
@Controller
@OpenTo(Entrance.EVERYONE)
class JoinPages {
    private static final String WELCOME = "redirect:/join/welcome";
    private static final String THANKS = "redirect:/subscribe/thank-you";

    private final Joinings joinings;
    private final FreeHandles handles;
    private final Subscriptions subscriptions;
    private final People people;
    private final Proofs proofs;
    private final Tickets tickets;
    private final Tries tries;
    private final SignIns signIns;
    private final Messages messages;

    JoinPages(
            Joinings joinings,
            FreeHandles handles,
            Subscriptions subscriptions,
            People people,
            Proofs proofs,
            Tickets tickets,
            Tries tries,
            SignIns signIns,
            Messages messages) {
        this.joinings = joinings;
        this.handles = handles;
        this.subscriptions = subscriptions;
        this.people = people;
        this.proofs = proofs;
        this.tickets = tickets;
        this.tries = tries;
        this.signIns = signIns;
        this.messages = messages;
    }

    @GetMapping("/join")
    String show(
            @RequestParam(name = "return", required = false) @Nullable String back,
            Viewer viewer,
            Community community,
            HttpServletResponse response,
            Model model) {
        if (isMember(viewer)) return WELCOME;
        var form = JoinForm.empty(knownAddress(viewer), Requests.localPath(back));
        return page(form, new Mistakes(), viewer, community, response, model);
    }

    @PostMapping("/join")
    String join(
            JoinForm form,
            Viewer viewer,
            Community community,
            HttpServletRequest request,
            HttpServletResponse response,
            Model model) {
        if (isMember(viewer)) return WELCOME;
        if (!tries.allow(GateRules.PRESSES, network(community, request))) {
            response.setStatus(429);
            return page(form, new Mistakes().add("proof", "members.gate.often"), viewer, community, response, model);
        }
        var asking = FreeHandles.Asking.of(viewer).at(address(form, viewer));
        var verdict = handles.judge(community, form.typedHandle(), asking);
        var mistakes = JoinRules.mistakes(form, community, verdict, !(viewer instanceof Viewer.Present));
        if (!mistakes.isEmpty()) return again(form, mistakes, verdict, viewer, community, response, model);
        var wish = form.wish();
        var outcome = viewer instanceof Viewer.Present present
                ? joinings.join(present, wish)
                : ask(form, wish, asking, community, request);
        return switch (outcome) {
            case JoinOutcome.Joined joined -> WELCOME;
            case JoinOutcome.Robot robot -> THANKS;
            case JoinOutcome.Asked asked -> {
                signIns.remember(asked.person(), community.id(), asked.entry(), request, response);
                yield THANKS;
            }
            case JoinOutcome.HandleGone gone ->
                again(form, "handle", "members.handle.taken", verdict, viewer, community, response, model);
            case JoinOutcome.Unproven unproven ->
                again(form, "proof", unproven.key(), verdict, viewer, community, response, model);
        };
    }

    /** The way of those whose address is not confirmed yet. */
    private JoinOutcome ask(
            JoinForm form,
            Joinings.Wish wish,
            FreeHandles.Asking who,
            Community community,
            HttpServletRequest request) {
        return switch (proofs.of(form.altcha(), form.ticket(), form.website())) {
            case Proof.Robot robot -> new JoinOutcome.Robot();
            case Proof.Missing missing -> new JoinOutcome.Unproven("members.gate.proof.missing");
            case Proof.TooOld tooOld -> new JoinOutcome.Unproven("members.gate.proof.old");
            case Proof.TooQuick tooQuick -> new JoinOutcome.Unproven("members.gate.proof.quick");
            case Proof.Shown shown -> {
                if (shown.plain() && !tries.allow(GateRules.PLAIN_PRESSES, network(community, request))) {
                    yield new JoinOutcome.Unproven("members.gate.often");
                }
                var email = Email.of(form.typedEmail()).orElseThrow();
                var mayWrite = tries.allow(GateRules.LETTERS, community.id().value() + " " + email.value());
                yield joinings.ask(community, wish, email, who, shown, form.returnTo(), mayWrite);
            }
        };
    }

    private String again(
            JoinForm form,
            String field,
            String key,
            HandleVerdict verdict,
            Viewer viewer,
            Community community,
            HttpServletResponse response,
            Model model) {
        return again(form, new Mistakes().add(field, key), verdict, viewer, community, response, model);
    }

    private String again(
            JoinForm form,
            Mistakes mistakes,
            HandleVerdict verdict,
            Viewer viewer,
            Community community,
            HttpServletResponse response,
            Model model) {
        response.setStatus(422);
        var doubted = verdict instanceof HandleVerdict.Doubtful ? form.typedHandle() : null;
        return page(
                form.kept(doubted, GateRules.doubted(form.typedEmail())), mistakes, viewer, community, response, model);
    }

    private String page(
            JoinForm form,
            Mistakes mistakes,
            Viewer viewer,
            Community community,
            HttpServletResponse response,
            Model model) {
        response.setHeader("Cache-Control", "no-store");
        var asksAddress = !(viewer instanceof Viewer.Present);
        var head = Head.unlisted(messages.say("members.join.head")).with("handle.js");
        model.addAttribute(
                "page",
                new JoinPage(
                        head,
                        form,
                        mistakes,
                        asksAddress,
                        asksAddress ? tickets.give() : null,
                        JoinRules.policy(community),
                        JoinRules.leastAge(community)));
        return "members/join";
    }

    private static boolean isMember(Viewer viewer) {
        return viewer.present().filter(present -> present.handle() != null).isPresent();
    }

    private @Nullable String knownAddress(Viewer viewer) {
        return viewer instanceof Viewer.Unconfirmed waiting
                ? subscriptions.address(waiting.entry()).map(Email::value).orElse(null)
                : null;
    }

    private @Nullable String address(JoinForm form, Viewer viewer) {
        return viewer instanceof Viewer.Present present
                ? people.email(present.person()).map(Email::value).orElse(null)
                : form.typedEmail();
    }

    private static String network(Community community, HttpServletRequest request) {
        return community.id().value() + " " + Requests.network(request);
    }
}
