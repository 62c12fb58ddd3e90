package org.understory.messages;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.understory.media.Pictures;
import org.understory.subject.CommunityId;
import org.understory.subject.Moderated;
import org.understory.subject.ModeratedRows;
import org.understory.subject.Subject;
import org.understory.web.Messages;

/**
 * Reported messages as moderators find them. Their words are not in the lists: they are read on a page of their own,
 * which records that they were. A message that nobody reported is not there at all.
 */
@Component
class ModeratedMessages implements Moderated {
    private static final String REPORTED =
            "m.id in (select message_id from message_reports where community_id = :community)";

    private final JdbcClient sql;
    private final ModeratedRows rows;
    private final Pictures pictures;

    ModeratedMessages(JdbcClient sql, Messages messages, Pictures pictures) {
        this.sql = sql;
        this.rows = new ModeratedRows(sql, Message.KIND, "messages m", "m.member_id")
                .saying("m.line", row -> "<p>" + messages.say("messages.reported.withheld") + "</p>")
                .readAt("/messages/reported/")
                .within(REPORTED);
        this.pictures = pictures;
    }

    @Override
    public ModeratedRows rows() {
        return rows;
    }

    /** In the conversation, not on the page that moderators read. */
    @Override
    public String authorsPlace(long id) {
        return sql.sql("select conversation_id from messages where id = :id")
                        .param("id", id)
                        .query((row, n) -> new ConversationId(row.getLong("conversation_id")).path())
                        .single()
                + "#message-" + id;
    }

    /** For all who are in the conversation. */
    @Override
    public boolean remove(CommunityId community, long id) {
        var removed = sql.sql("delete from messages m where m.id = :id and " + REPORTED)
                .param("id", id)
                .param("community", community.value())
                .update();
        if (removed == 1) pictures.erase(new Subject(Message.KIND, id));
        return removed == 1;
    }
}
