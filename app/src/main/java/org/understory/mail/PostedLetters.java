package org.understory.mail;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.understory.subject.DataSubject;
import org.understory.subject.HoldsPersonalData;

/** The letters sent to a person, for their export and erasure. */
@Component
class PostedLetters implements HoldsPersonalData {
    private final JdbcClient sql;

    PostedLetters(JdbcClient sql) {
        this.sql = sql;
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
                .query((row, n) -> {
                    Map<String, Object> letter = new HashMap<>();
                    letter.put("kind", row.getString("kind"));
                    letter.put("state", row.getString("state"));
                    letter.put("written", row.getTimestamp("created_at").toInstant());
                    var sent = row.getTimestamp("sent_at");
                    if (sent != null) letter.put("sent", sent.toInstant());
                    return letter;
                })
                .list();
        return Map.of("letters", letters);
    }

    @Override
    public void erase(DataSubject who) {
        if (!who.whole()) return;
        sql.sql("delete from letters where person_id = :person")
                .param("person", who.person().value())
                .update();
    }
}
