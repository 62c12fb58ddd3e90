package org.understory.mail;

import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.understory.subject.DataSubject;
import org.understory.subject.HoldsPersonalData;
import org.understory.subject.MemberId;
import org.understory.subject.PlainRow;

/** The letters sent to a person, for their export and erasure. */
@Component
class PostedLetters implements HoldsPersonalData {
    private final JdbcClient sql;
    private final KeptLetters files;

    PostedLetters(JdbcClient sql, KeptLetters files) {
        this.sql = sql;
        this.files = files;
    }

    @Override
    public String room() {
        return "mail";
    }

    @Override
    public Map<String, List<Map<String, Object>>> export(DataSubject who) {
        var letters = sql.sql("""
                select kind, state, created_at, sent_at
                  from letters
                 where person_id = :person
                 order by id
                """)
                .param("person", who.person().value())
                .query((row, n) -> PlainRow.of(row))
                .list();
        var mailings = sql.sql("""
                select mailing.kind, recipient.state, mailing.created_at
                  from mailing_recipients recipient
                  join mailings mailing on mailing.id = recipient.mailing_id
                 where recipient.person_id = :person
                 order by recipient.id
                """)
                .param("person", who.person().value())
                .query((row, n) -> PlainRow.of(row))
                .list();
        return Map.of("letters", letters, "mailings", mailings);
    }

    @Override
    public void erase(DataSubject who) {
        sql.sql("delete from mailing_recipients where member_id = any(:members)")
                .param("members", who.members().stream().map(MemberId::value).toArray(Long[]::new))
                .update();
        if (!who.whole()) return;
        sql.sql("delete from mailing_recipients where person_id = :person")
                .param("person", who.person().value())
                .update();
        sql.sql("delete from letters where person_id = :person returning message_id")
                .param("person", who.person().value())
                .query(String.class)
                .list()
                .forEach(files::remove);
    }
}
