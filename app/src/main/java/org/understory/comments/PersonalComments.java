package org.understory.comments;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.understory.reactions.Reactions;
import org.understory.subject.CommunityId;
import org.understory.subject.DataSubject;
import org.understory.subject.HoldsPersonalData;
import org.understory.subject.MemberId;
import org.understory.subject.Subject;

/** What this room keeps about a person: what they wrote. Their pictures are exported and erased by media. */
@Component
class PersonalComments implements HoldsPersonalData {
    private final JdbcClient sql;
    private final Tally tally;
    private final Reactions reactions;

    PersonalComments(JdbcClient sql, Tally tally, Reactions reactions) {
        this.sql = sql;
        this.tally = tally;
        this.reactions = reactions;
    }

    @Override
    public String room() {
        return "comments";
    }

    /** Before members, whose rows comments name. */
    @Override
    public int height() {
        return 50;
    }

    @Override
    public Map<String, List<Map<String, Object>>> export(DataSubject who) {
        var comments =
                sql.sql("""
                select %s
                  from comments c
                 where c.member_id = any(:members)
                 order by c.id
                """.formatted(Comment.COLUMNS)).param("members", ids(who)).query(Comment::from).list().stream()
                        .map(PersonalComments::exported)
                        .toList();
        return Map.of("comments", comments);
    }

    private static Map<String, Object> exported(Comment comment) {
        var entry = new LinkedHashMap<String, Object>();
        entry.put("number", comment.id());
        entry.put("under", comment.on().toString());
        if (comment.parent() != null) entry.put("answers", comment.parent());
        entry.put("text", comment.text());
        entry.put("state", comment.state().name().toLowerCase(java.util.Locale.ROOT));
        if (comment.hiddenBecause() != null) entry.put("hidden because", comment.hiddenBecause());
        entry.put("written", comment.at());
        if (comment.editedAt() != null) entry.put("edited", comment.editedAt());
        return entry;
    }

    @Override
    @Transactional
    public void erase(DataSubject who) {
        var changed = visible(who);
        reactions.forget(written(who));
        var answered = removeReplies(who);
        emptyAnswered(who);
        sql.sql("delete from comments where member_id = any(:members)")
                .param("members", ids(who))
                .update();
        removeEmptyThreads(answered);
        changed.forEach(one -> tally.add(one.community(), one.on(), -one.count()));
    }

    private List<Subject> written(DataSubject who) {
        return sql.sql("select id from comments where member_id = any(:members)")
                .param("members", ids(who))
                .query((row, n) -> new Subject(Comment.KIND, row.getLong("id")))
                .list();
    }

    private List<Changed> visible(DataSubject who) {
        return sql.sql("""
                select community_id, kind, thing, count(*) as count
                  from comments
                 where member_id = any(:members)
                   and state = 'visible'
                 group by community_id, kind, thing
                 order by kind, thing
                """)
                .param("members", ids(who))
                .query((row, n) -> new Changed(
                        new CommunityId(row.getLong("community_id")),
                        new Subject(row.getString("kind"), row.getLong("thing")),
                        row.getLong("count")))
                .list();
    }

    private List<Long> removeReplies(DataSubject who) {
        return sql.sql("""
                delete from comments
                 where member_id = any(:members)
                   and parent_id is not null
                returning parent_id
                """).param("members", ids(who)).query(Long.class).list();
    }

    /** What others replied to stays as a place without a word or a name. */
    private void emptyAnswered(DataSubject who) {
        sql.sql("""
                update comments c
                   set state = 'deleted',
                       text = '',
                       html = '',
                       member_id = null,
                       entry_id = null,
                       hidden_because = null,
                       fingerprint = null
                 where c.member_id = any(:members)
                   and exists (select 1 from comments r where r.parent_id = c.id)
                """).param("members", ids(who)).update();
    }

    private void removeEmptyThreads(List<Long> answered) {
        sql.sql("""
                delete from comments p
                 where p.id = any(:answered)
                   and p.state = 'deleted'
                   and not exists (select 1 from comments r where r.parent_id = p.id)
                """).param("answered", answered.toArray(Long[]::new)).update();
    }

    private static Long[] ids(DataSubject who) {
        return who.members().stream().map(MemberId::value).toArray(Long[]::new);
    }

    private record Changed(CommunityId community, Subject on, long count) {}
}
