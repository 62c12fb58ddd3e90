package org.understory.articles;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.understory.live.Signals;
import org.understory.subject.DataSubject;
import org.understory.subject.HoldsPersonalData;
import org.understory.subject.PlainRow;

/**
 * What somebody made of the library: their page in contributors, the versions in article_revisions that they saved and the
 * publications that were theirs. Texts and pages stay when their account goes, and so do its numbers, which lead to nobody
 * then; a contributor's page is taken away by an editor.
 */
@Component
class PersonalArticles implements HoldsPersonalData {
    private final JdbcClient sql;
    private final Signals signals;

    PersonalArticles(JdbcClient sql, Signals signals) {
        this.sql = sql;
        this.signals = signals;
    }

    @Override
    public String room() {
        return "articles";
    }

    @Override
    public Map<String, List<Map<String, Object>>> export(DataSubject who) {
        var all = new LinkedHashMap<String, List<Map<String, Object>>>();
        all.put("contributor pages", list(who, """
                select name, role, credentials, verified, interests, biography
                  from contributors
                 where person_id = :person
                 order by id
                """));
        all.put("saved versions", list(who, """
                select words.title, words.sha256, words.why
                  from article_revisions words
                 where words.saved_by = :person
                 order by words.revision_id
                """));
        all.put("publications", list(who, """
                select article_id as article, how, reason, at
                  from publications
                 where by_person = :person
                 order by id
                """));
        all.put("sources put right", list(who, """
                select changed_on, changed_why, title
                  from source_changes
                 where changed_by = :person
                 order by id
                """));
        return all;
    }

    @Override
    public void erase(DataSubject who) {
        if (!who.whole()) return;
        var pages = sql.sql("update contributors set person_id = null where person_id = :person returning community_id")
                .param("person", who.person().value())
                .query(Long.class)
                .list();
        pages.forEach(community -> signals.send("contributors", Long.toString(community)));
    }

    private List<Map<String, Object>> list(DataSubject who, String select) {
        return sql.sql(select)
                .param("person", who.person().value())
                .query((row, n) -> PlainRow.of(row))
                .list();
    }
}
