package org.understory.messages;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.understory.subject.CommunityId;
import org.understory.subject.MemberId;
import org.understory.subject.Moderated;
import org.understory.subject.ModeratedThing;
import org.understory.subject.Subject;
import org.understory.web.Messages;

/**
 * Reported messages as moderators find them. Their words are not in the lists: they are read on a page of their own,
 * which records that they were. A message that nobody reported is not there at all.
 */
@Component
class ModeratedMessages implements Moderated {
    private final JdbcClient sql;
    private final Messages messages;

    ModeratedMessages(JdbcClient sql, Messages messages) {
        this.sql = sql;
        this.messages = messages;
    }

    @Override
    public String kind() {
        return Message.KIND;
    }

    @Override
    public String plural() {
        return "messages";
    }

    @Override
    public Optional<ModeratedThing> find(CommunityId community, long id) {
        return list("m.id = :before", community, id, 1).stream().findFirst();
    }

    @Override
    public List<ModeratedThing> recent(CommunityId community, @Nullable Long before, int most) {
        return list("m.id < :before", community, before, most);
    }

    @Override
    public List<ModeratedThing> hidden(CommunityId community, @Nullable Long before, int most) {
        return list("m.id < :before and m.hidden_because is not null", community, before, most);
    }

    private List<ModeratedThing> list(String which, CommunityId community, @Nullable Long before, int most) {
        return sql
                .sql("""
                select %s
                  from messages m
                 where m.id in (select message_id from message_reports where community_id = :community)
                   and %s
                 order by m.id desc
                 limit :most
                """.formatted(Message.COLUMNS, which))
                .param("community", community.value())
                .param("before", before == null ? Long.MAX_VALUE : before)
                .param("most", most)
                .query(Message::from)
                .list()
                .stream()
                .map(this::thing)
                .toList();
    }

    private ModeratedThing thing(Message message) {
        MemberId author = message.author();
        if (author == null) throw new IllegalStateException("A message that can be reported has an author");
        return new ModeratedThing(
                new Subject(Message.KIND, message.id()),
                author,
                "<p>" + messages.say("messages.reported.withheld") + "</p>",
                message.pictures(),
                message.at(),
                "/messages/reported/" + message.id(),
                message.hiddenBecause());
    }

    @Override
    @Transactional(propagation = Propagation.MANDATORY)
    public boolean hide(CommunityId community, long id, String reason) {
        return changed(community, id, reason);
    }

    @Override
    @Transactional(propagation = Propagation.MANDATORY)
    public boolean restore(CommunityId community, long id) {
        return changed(community, id, null);
    }

    /** @param reason to hide what is visible, or null to show what is hidden */
    private boolean changed(CommunityId community, long id, @Nullable String reason) {
        return sql.sql("""
                update messages
                   set hidden_because = :reason
                 where id = :id
                   and (hidden_because is null) = :visible
                   and id in (select message_id from message_reports where community_id = :community)
                """)
                        .param("reason", reason)
                        .param("id", id)
                        .param("visible", reason != null)
                        .param("community", community.value())
                        .update()
                == 1;
    }
}
