package org.understory.messages;

import java.util.List;
import java.util.Objects;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.understory.media.Pictures;
import org.understory.members.Viewer;
import org.understory.subject.Entrance;
import org.understory.subject.OpenTo;
import org.understory.web.Head;
import org.understory.web.Messages;
import org.understory.web.NotFound;

/** The moderators' reading of a reported message. */
@Controller
@OpenTo(Entrance.MODERATORS)
class ReportedMessagePages {
    private final Reports reports;
    private final Headings headings;
    private final Pictures pictures;
    private final Messages messages;

    ReportedMessagePages(Reports reports, Headings headings, Pictures pictures, Messages messages) {
        this.reports = reports;
        this.headings = headings;
        this.pictures = pictures;
        this.messages = messages;
    }

    @GetMapping("/messages/reported/{message:[0-9]+}")
    String read(@PathVariable String message, Viewer viewer, Model model) {
        var moderator = viewer.present().orElseThrow(NotFound::new);
        var id = Numbers.positive(message).orElseThrow(NotFound::new);
        var around = reports.read(moderator, id).orElseThrow(NotFound::new);
        var head = Head.unlisted(messages.say("messages.reported.title"));
        model.addAttribute("page", new ReportedPage(head, id, shown(around, id)));
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

    /**
     * A reported message among its neighbours.
     *
     * @param id the reported one
     */
    record ReportedPage(Head head, long id, List<ShownMessage> messages) {
        ReportedPage {
            messages = List.copyOf(messages);
        }

        String deciding() {
            return "/moderation/messages/" + id;
        }
    }
}
