package org.understory.search;

import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.understory.subject.SearchDocument;
import org.understory.subject.Subject;

/** PostgreSQL's full text: each word as it is, and by its English stem; words of a title count more. */
@Component
class FullText implements Engine {
    /** As much as PostgreSQL's vectors and patience allow. */
    private static final int MOST_CHARACTERS = 200_000;

    private static final String ASKED =
            "(websearch_to_tsquery('english', :words) || websearch_to_tsquery('simple', :words))";

    private static final String SEEN = """
            d.community_id = :community
               and (cast(:kind as text) is null or d.kind = :kind)
               and d.kind <> all(:closed)
               and not exists (select from search_changes changed where changed.kind = d.kind and changed.thing = d.thing)
               and case when d.part
                        then may_see(d.whole_author, d.audience, cast(:viewer as bigint))
                             and (d.audience = 'everyone' and not d.always_apart
                                  or d.author is null
                                  or not apart(d.author, cast(:viewer as bigint)))
                             and (d.audience = 'everyone'
                                  or d.between_author is null
                                  or not apart(d.between_author, cast(:viewer as bigint)))
                        else may_see(d.author, d.audience, cast(:viewer as bigint))
                    end
            """;

    private final JdbcClient sql;

    FullText(JdbcClient sql) {
        this.sql = sql;
    }

    @Override
    @Transactional(propagation = Propagation.MANDATORY)
    public void put(SearchDocument document) {
        var author = document.author();
        var text = document.text();
        var whole = document.whole();
        var above = whole == null ? null : whole.author();
        var between = whole == null ? null : whole.between();
        sql.sql("""
                insert into search_documents (community_id, kind, thing, title, words, audience, author, part, whole_author,
                                              between_author, always_apart, at)
                values (:community, :kind, :thing, :title,
                        setweight(to_tsvector('english', :title), 'A') || setweight(to_tsvector('simple', :title), 'A')
                            || setweight(to_tsvector('english', :text), 'C') || setweight(to_tsvector('simple', :text), 'D'),
                        :audience, :author, :part, :whole, :between, :always, :at)
                    on conflict (kind, thing, audience) do update
                   set title = excluded.title,
                       words = excluded.words,
                       author = excluded.author,
                       part = excluded.part,
                       whole_author = excluded.whole_author,
                       between_author = excluded.between_author,
                       always_apart = excluded.always_apart,
                       at = excluded.at
                """)
                .param("community", document.community().value())
                .param("kind", document.subject().kind())
                .param("thing", document.subject().id())
                .param("title", whole == null ? document.title() : "")
                .param("text", text.length() > MOST_CHARACTERS ? text.substring(0, MOST_CHARACTERS) : text)
                .param("audience", document.audience().name().toLowerCase(Locale.ROOT))
                .param("author", author == null ? null : author.value())
                .param("part", whole != null)
                .param("whole", above == null ? null : above.value())
                .param("between", between == null ? null : between.value())
                .param("always", whole != null && whole.alwaysApart())
                .param("at", document.at().atOffset(ZoneOffset.UTC))
                .update();
    }

    @Override
    @Transactional(propagation = Propagation.MANDATORY)
    public void remove(List<Subject> subjects) {
        sql.sql("""
                delete from search_documents
                 where (kind, thing) in (select * from unnest(:kinds, cast(:things as bigint[])))
                """)
                .param("kinds", subjects.stream().map(Subject::kind).toArray(String[]::new))
                .param("things", subjects.stream().map(Subject::id).toArray(Long[]::new))
                .update();
    }

    @Override
    public List<Hit> find(Query query, SearchCursor after, int most) {
        return asked("""
                select id, kind, thing, audience, rank
                  from (select d.id, d.kind, d.thing, d.audience, ts_rank_cd(d.words, asked) as rank
                          from search_documents d
                         cross join (select %s as asked) as looked_for
                         where d.words @@ asked
                           and %s) as found
                 where (rank, id) < (cast(:rank as real), :id)
                 order by rank desc, id desc
                 limit :most
                """.formatted(ASKED, SEEN), query)
                .param("rank", after.rank())
                .param("id", after.id())
                .param("most", most)
                .query(Hit::from)
                .list();
    }

    @Override
    public List<Hit> alike(Query query, int most) {
        return asked("""
                select d.id, d.kind, d.thing, d.audience, word_similarity(:words, d.title) as rank
                  from search_documents d
                 where :words <%% d.title
                   and %s
                 order by rank desc, d.id desc
                 limit :most
                """.formatted(SEEN), query)
                .param("most", most)
                .query(Hit::from)
                .list();
    }

    @Override
    public List<String> excerpts(Query query, List<String> texts) {
        return sql.sql("""
                select ts_headline('english', shown.text, %s, :form)
                  from unnest(:texts) with ordinality as shown (text, place)
                 order by shown.place
                """.formatted(ASKED))
                .param("words", query.words())
                .param(
                        "form",
                        "StartSel=\"" + Excerpts.OPEN + "\", StopSel=\"" + Excerpts.CLOSE
                                + "\", MaxFragments=2, MaxWords=24, MinWords=12, FragmentDelimiter=\" … \"")
                .param("texts", texts.toArray(String[]::new))
                .query((row, n) -> Excerpts.html(row.getString(1)))
                .list();
    }

    private JdbcClient.StatementSpec asked(String statement, Query query) {
        return sql.sql(statement)
                .param("words", query.words())
                .param("community", query.viewer().community().value())
                .param("kind", query.kind())
                .param("closed", query.closed().toArray(String[]::new))
                .param("viewer", query.face());
    }
}
