package org.understory.desk;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.understory.subject.DataSubject;
import org.understory.subject.HoldsPersonalData;
import org.understory.subject.PlainRow;

/** What somebody did at the desk: desk_drafts they saved, desk_reviews they asked for, questions in desk_requests that they took up. The texts stay, without them. */
@Component
class PersonalDesk implements HoldsPersonalData {
    private final JdbcClient sql;

    PersonalDesk(JdbcClient sql) {
        this.sql = sql;
    }

    @Override
    public String room() {
        return "desk";
    }

    /** Before articles, which takes the person out of the contributors' pages. */
    @Override
    public int height() {
        return 60;
    }

    @Override
    public Map<String, List<Map<String, Object>>> export(DataSubject who) {
        var all = new LinkedHashMap<String, List<Map<String, Object>>>();
        all.put("drafts", list(who, """
                select title, lede, body, saved_at as saved
                  from desk_drafts
                 where saved_by = :person
                 order by article_id
                """));
        all.put("reviews asked for", list(who, """
                select revision_id as revision, asked_at as asked, state
                  from desk_reviews
                 where asked_by = :person
                 order by id
                """));
        all.put("questions taken up", list(who, """
                select wording, taken_at as taken, answered_at as answered
                  from desk_requests
                 where taken_by = :person
                 order by id
                """));
        all.put("remarks", list(who, """
                select asked.revision_id as revision, remark.passage, remark.text, remark.written_at as written
                  from desk_remarks remark
                  join desk_reviews asked on asked.id = remark.review_id
                  join contributors on contributors.id = asked.reviewer_id
                 where contributors.person_id = :person
                 order by remark.id
                """));
        return all;
    }

    @Override
    public void erase(DataSubject who) {
        if (!who.whole()) return;
        for (var statement : List.of(
                "update desk_drafts set saved_by = null where saved_by = :person",
                "update desk_reviews set asked_by = null where asked_by = :person",
                "update desk_requests set taken_by = null where taken_by = :person"))
            sql.sql(statement).param("person", who.person().value()).update();
    }

    private List<Map<String, Object>> list(DataSubject who, String select) {
        return sql.sql(select)
                .param("person", who.person().value())
                .query((row, n) -> PlainRow.of(row))
                .list();
    }
}
