package org.understory.search;

import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.understory.subject.DataSubject;
import org.understory.subject.HoldsPersonalData;
import org.understory.subject.MemberId;

/** The index holds nothing of its own: what it knows of somebody is exported by the rooms it comes from. */
@Component
class PersonalSearch implements HoldsPersonalData {
    private final JdbcClient sql;

    PersonalSearch(JdbcClient sql) {
        this.sql = sql;
    }

    @Override
    public String room() {
        return "search";
    }

    @Override
    public Map<String, List<Map<String, Object>>> export(DataSubject who) {
        return Map.of();
    }

    @Override
    public void erase(DataSubject who) {
        sql.sql("""
                delete from search_documents
                 where author = any(:members)
                    or whole_author = any(:members)
                    or between_author = any(:members)
                """)
                .param("members", who.members().stream().map(MemberId::value).toArray(Long[]::new))
                .update();
    }
}
