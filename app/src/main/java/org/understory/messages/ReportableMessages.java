package org.understory.messages;

import java.util.Optional;
import org.springframework.stereotype.Component;
import org.understory.members.Reportable;
import org.understory.members.Reported;
import org.understory.members.Viewer;
import org.understory.web.Sentence;

/** What others wrote in a conversation, as something that those who are in it, or are asked in, can report. */
@Component
class ReportableMessages implements Reportable {
    private final Correspondence correspondence;
    private final Reports reports;

    ReportableMessages(Correspondence correspondence, Reports reports) {
        this.correspondence = correspondence;
        this.reports = reports;
    }

    @Override
    public String kind() {
        return Message.KIND;
    }

    @Override
    public Optional<Reported> find(Viewer viewer, long id) {
        return found(viewer, id)
                .map(message -> new Reported(
                        message.subject(),
                        message.conversation().path() + "#message-" + id,
                        Sentence.of("messages.report.words")));
    }

    @Override
    public void reported(Viewer by, long id) {
        found(by, id)
                .ifPresent(message ->
                        reports.report(by.community(), message, by.face().orElseThrow()));
    }

    /** Somebody else's words that the viewer has before their eyes. */
    private Optional<Message> found(Viewer viewer, long id) {
        return viewer.face().flatMap(me -> correspondence.read(me, id).filter(message -> !message.isBy(me)));
    }
}
