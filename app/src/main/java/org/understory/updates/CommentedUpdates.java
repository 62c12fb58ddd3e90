package org.understory.updates;

import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.understory.comments.Commentable;
import org.understory.comments.Commented;
import org.understory.comments.Standing;
import org.understory.members.Viewer;
import org.understory.subject.Audience;
import org.understory.subject.MemberId;
import org.understory.text.Excerpt;
import org.understory.web.Messages;

/** Updates as things under which people comment. */
@Component
class CommentedUpdates implements Commentable {
    private static final int TITLE = 60;

    private final JdbcClient sql;
    private final Updates updates;
    private final Messages messages;

    CommentedUpdates(JdbcClient sql, Updates updates, Messages messages) {
        this.sql = sql;
        this.updates = updates;
        this.messages = messages;
    }

    @Override
    public String kind() {
        return UpdateId.KIND;
    }

    @Override
    public Optional<Commented> find(Viewer viewer, long id) {
        return updates.find(viewer, new UpdateId(id))
                .filter(update -> !update.isHidden() || UpdateRules.mayModerate(viewer))
                .map(update -> new Commented(
                        update.id().subject(), title(update.text()), update.id().path()));
    }

    @Override
    public Optional<MemberId> owner(long id) {
        return sql.sql("select member_id from updates where id = :id")
                .param("id", id)
                .query((row, n) -> new MemberId(row.getLong("member_id")))
                .optional();
    }

    @Override
    public List<Standing> standing(Collection<Long> ids) {
        return sql.sql("""
                select id, member_id, audience, text
                  from updates
                 where id = any(:ids)
                   and state = 'visible'
                """)
                .param("ids", ids.toArray(Long[]::new))
                .query((row, n) -> new Standing(
                        new UpdateId(row.getLong("id")).subject(),
                        title(row.getString("text")),
                        Audience.valueOf(row.getString("audience").toUpperCase(Locale.ROOT)),
                        new MemberId(row.getLong("member_id")),
                        null))
                .list();
    }

    private String title(String text) {
        var words = Excerpt.ofMarkdown(text, TITLE).text();
        return words.isEmpty() ? messages.say("updates.show.title") : words;
    }
}
