package org.understory.messages;

import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.understory.media.Pictures;
import org.understory.members.Viewer;
import org.understory.subject.Entrance;
import org.understory.subject.OpenTo;
import org.understory.text.CleanText;
import org.understory.web.Head;
import org.understory.web.Messages;
import org.understory.web.NotFound;
import org.understory.web.Sentence;

/** Reporting a message, and the moderators' reading of a reported one. */
@Controller
class MessageReportPages {
    private final Correspondence correspondence;
    private final Reports reports;
    private final Headings headings;
    private final Pictures pictures;
    private final Messages messages;

    MessageReportPages(
            Correspondence correspondence, Reports reports, Headings headings, Pictures pictures, Messages messages) {
        this.correspondence = correspondence;
        this.reports = reports;
        this.headings = headings;
        this.pictures = pictures;
        this.messages = messages;
    }

    @GetMapping("/messages/report/{message:[0-9]+}")
    @OpenTo(Entrance.MEMBERS)
    String ask(@PathVariable String message, Viewer viewer, Model model) {
        return ask(found(viewer, message), viewer, "", null, model);
    }

    @PostMapping("/messages/report/{message:[0-9]+}")
    @OpenTo(Entrance.MEMBERS)
    String report(
            @PathVariable String message,
            @RequestParam(defaultValue = "") String reason,
            Viewer viewer,
            HttpServletResponse response,
            Model model) {
        var reported = found(viewer, message);
        var clean = CleanText.of(reason);
        var mistake = mistake(clean);
        if (mistake != null) {
            response.setStatus(422);
            return ask(reported, viewer, reason, mistake, model);
        }
        var by = viewer.face().orElseThrow(NotFound::new);
        reports.report(viewer.community(), reported, by, clean.value());
        return "redirect:" + reported.conversation().path() + "#latest";
    }

    private static @Nullable Sentence mistake(CleanText reason) {
        if (reason.isBlank()) return Sentence.of("messages.report.reason.missing");
        if (reason.over(ConversationRules.LONGEST_REASON).isEmpty()) return null;
        return Sentence.of("messages.report.reason.tooLong", reason.length(), ConversationRules.LONGEST_REASON);
    }

    /** Somebody else's words in a conversation of the viewer's. */
    private Message found(Viewer viewer, String typed) {
        var me = viewer.face().orElseThrow(NotFound::new);
        return Numbers.positive(typed)
                .flatMap(id -> correspondence.find(me, id))
                .filter(message -> !message.isBy(me))
                .orElseThrow(NotFound::new);
    }

    private String ask(Message message, Viewer viewer, String reason, @Nullable Sentence mistake, Model model) {
        var head = Head.unlisted(messages.say("messages.report.title"));
        var shown = shown(List.of(message), message.id()).getFirst();
        model.addAttribute("page", new ReportPage(head, shown, reason, mistake));
        return "messages/report";
    }

    @GetMapping("/messages/reported/{message:[0-9]+}")
    @OpenTo(Entrance.MODERATORS)
    String read(@PathVariable String message, Viewer viewer, Model model) {
        var moderator = viewer.present().orElseThrow(NotFound::new);
        var id = Numbers.positive(message).orElseThrow(NotFound::new);
        var around = reports.read(moderator, id).orElseThrow(NotFound::new);
        var head = Head.unlisted(messages.say("messages.reported.title"));
        model.addAttribute("page", new ReportedPage(head, id, shown(around, id), reports.reasons(id)));
        return "messages/reported";
    }

    /** With the pictures of the reported one; of the others it is only said how many they carry. */
    private List<ShownMessage> shown(List<Message> some, long reported) {
        var names = headings.names(
                some.stream().map(Message::author).filter(Objects::nonNull).toList());
        var hanging = pictures.on(some.stream().map(Message::subject).toList());
        return some.stream()
                .map(message -> new ShownMessage(
                        message,
                        message.author() == null ? null : names.get(message.author()),
                        false,
                        false,
                        message.id() == reported ? hanging.getOrDefault(message.subject(), List.of()) : List.of()))
                .toList();
    }

    record ReportPage(
            Head head,
            ShownMessage message,
            String reason,
            @Nullable Sentence mistake) {}

    /**
     * A reported message among its neighbours.
     *
     * @param id the reported one
     * @param reasons what the reporters wrote
     */
    record ReportedPage(Head head, long id, List<ShownMessage> messages, List<String> reasons) {
        ReportedPage {
            messages = List.copyOf(messages);
            reasons = List.copyOf(reasons);
        }

        String deciding() {
            return "/moderation/messages/" + id;
        }
    }
}
