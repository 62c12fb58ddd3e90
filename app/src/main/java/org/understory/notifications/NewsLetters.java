package org.understory.notifications;

import java.util.ArrayList;
import java.util.List;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.understory.mail.Draft;
import org.understory.mail.Letters;
import org.understory.members.Members;
import org.understory.subject.MemberId;
import org.understory.web.Messages;
import org.understory.web.Site;

/** Letters about what waits: one for all that is due. They repeat nobody's words. */
@Component
class NewsLetters {
    private static final int MOST_LINES = 10;

    private final Letters letters;
    private final Members members;
    private final WishBook wishes;
    private final Telling telling;
    private final Stopping stopping;
    private final Messages messages;

    NewsLetters(
            Letters letters, Members members, WishBook wishes, Telling telling, Stopping stopping, Messages messages) {
        this.letters = letters;
        this.members = members;
        this.wishes = wishes;
        this.telling = telling;
        this.stopping = stopping;
        this.messages = messages;
    }

    @Transactional(propagation = Propagation.MANDATORY)
    public void post(Site site, MemberId to, List<Notification> news) {
        var person = members.personBehind(to);
        if (person.isEmpty()) return;
        var stop = stopping.path(to, news.stream().map(Notification::kind).toList());
        var path = news.size() == 1 ? news.getFirst().path() : "/notifications";
        var draft = new Draft(
                messages.say("notifications.letter.subject"),
                messages.say("notifications.letter.hello"),
                lines(to, news),
                new Draft.Button(messages.say("notifications.letter.press"), path),
                List.of(messages.say("notifications.letter.stop", site.url(stop))));
        letters.post(site, person.get(), "news", draft, stop);
    }

    private List<String> lines(MemberId to, List<Notification> news) {
        var lines = new ArrayList<String>();
        lines.add(messages.say("notifications.waits", news.size()));
        if (!wishes.of(to).showsMore()) return lines;
        var names = telling.names(news);
        news.stream().limit(MOST_LINES).map(one -> telling.words(one, names)).forEach(lines::add);
        return lines;
    }
}
