package org.understory.updates;

import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.understory.comments.Commentable;
import org.understory.comments.Commented;
import org.understory.members.Viewer;
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
                        update.id().subject(), title(update), update.id().path()));
    }

    @Override
    public Optional<MemberId> owner(long id) {
        return sql.sql("select member_id from updates where id = :id")
                .param("id", id)
                .query((row, n) -> new MemberId(row.getLong("member_id")))
                .optional();
    }

    private String title(Update update) {
        var words = Excerpt.ofMarkdown(update.text(), TITLE).text();
        return words.isEmpty() ? messages.say("updates.show.title") : words;
    }
}
