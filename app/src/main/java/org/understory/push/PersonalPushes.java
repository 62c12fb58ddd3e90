package org.understory.push;

import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.understory.subject.DataSubject;
import org.understory.subject.HoldsPersonalData;
import org.understory.subject.MemberId;
import org.understory.subject.PlainRow;

/** The devices that messages go to, for export and erasure. Their addresses and keys work like passwords and stay here. */
@Component
class PersonalPushes implements HoldsPersonalData {
    private final JdbcClient sql;

    PersonalPushes(JdbcClient sql) {
        this.sql = sql;
    }

    @Override
    public String room() {
        return "push";
    }

    @Override
    public Map<String, List<Map<String, Object>>> export(DataSubject who) {
        if (who.members().isEmpty()) return Map.of("devices", List.of());
        var devices = sql.sql("""
                select device, hushed, created_at
                  from push_subscriptions
                 where member_id in (:members)
                 order by id
                """)
                .param("members", who.members().stream().map(MemberId::value).toList())
                .query((row, n) -> PlainRow.of(row))
                .list();
        return Map.of("devices", devices);
    }

    @Override
    public void erase(DataSubject who) {
        if (who.members().isEmpty()) return;
        sql.sql("delete from push_subscriptions where member_id in (:members)")
                .param("members", who.members().stream().map(MemberId::value).toList())
                .update();
    }

    @Override
    public int height() {
        return 20;
    }
}
