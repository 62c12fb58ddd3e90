package org.understory.messages;

import java.util.Collection;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.understory.media.Pictures;
import org.understory.subject.Subject;

/** Conversations in which nobody is any more. */
@Component
class Deserted {
    private final JdbcClient sql;
    private final Pictures pictures;

    Deserted(JdbcClient sql, Pictures pictures) {
        this.sql = sql;
        this.pictures = pictures;
    }

    /** Removes those of these conversations in which nobody is any more, with words and pictures. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void remove(Collection<ConversationId> some) {
        var empty = sql.sql("""
                select id
                  from conversations c
                 where id = any(:ids)
                   and not exists (select 1 from participants p where p.conversation_id = c.id and p.state = 'in')
                   for update
                """)
                .param("ids", some.stream().map(ConversationId::value).toArray(Long[]::new))
                .query(Long.class)
                .list()
                .toArray(Long[]::new);
        sql.sql("select id from messages where conversation_id = any(:ids) and pictures > 0")
                .param("ids", empty)
                .query(Long.class)
                .list()
                .forEach(message -> pictures.erase(new Subject(Message.KIND, message)));
        sql.sql("delete from conversations where id = any(:ids)")
                .param("ids", empty)
                .update();
    }
}
