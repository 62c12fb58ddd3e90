package org.understory.updates;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.interceptor.TransactionAspectSupport;
import org.understory.comments.Comments;
import org.understory.media.Captioned;
import org.understory.media.Pictures;
import org.understory.members.Viewer;
import org.understory.reactions.Reactions;
import org.understory.subject.CommunityId;

/** Changing and taking back what one posted. */
@Component
class Corrections {
    private final JdbcClient sql;
    private final Clock clock;
    private final Pictures pictures;
    private final Mentions mentions;
    private final Comments comments;
    private final Reactions reactions;

    Corrections(
            JdbcClient sql, Clock clock, Pictures pictures, Mentions mentions, Comments comments, Reactions reactions) {
        this.sql = sql;
        this.clock = clock;
        this.pictures = pictures;
        this.mentions = mentions;
        this.comments = comments;
        this.reactions = reactions;
    }

    /** @param version the one that the form was filled with */
    @Transactional
    Edit edit(Viewer.Present by, UpdateId id, int version, Words words) {
        var found = locked(by.community(), id).filter(update -> UpdateRules.mayEdit(by, update));
        if (found.isEmpty()) return new Edit.NotTheirs();
        var update = found.get();
        if (says(update, words)) return new Edit.Edited(id);
        if (update.version() != version) return new Edit.Stale(update);
        if (!pictures.hang(update.community(), update.author(), id.subject(), words.pictures())) {
            TransactionAspectSupport.currentTransactionStatus().setRollbackOnly();
            return new Edit.PicturesGone();
        }
        var now = clock.instant();
        keepAsItWas(update);
        save(update, words, now);
        mentions.change(update.community(), id, update.author(), words, now);
        return new Edit.Edited(id);
    }

    private boolean says(Update update, Words words) {
        return update.text().equals(words.worded().text())
                && update.mood() == words.mood()
                && update.question() == words.question()
                && update.audience() == words.audience()
                && update.topics().equals(words.topics())
                && hanging(update).equals(words.pictures());
    }

    private List<Captioned> hanging(Update update) {
        var subject = update.id().subject();
        return pictures.on(List.of(subject)).getOrDefault(subject, List.of()).stream()
                .map(picture -> new Captioned(picture.id(), picture.alt()))
                .toList();
    }

    private void keepAsItWas(Update update) {
        var written = update.editedAt() == null ? update.at() : update.editedAt();
        sql.sql("""
                insert into update_revisions (update_id, version, text, mood, is_question, audience, written_at)
                values (:update, :version, :text, :mood, :question, :audience, :at)
                """)
                .param("update", update.id().value())
                .param("version", update.version())
                .param("text", update.text())
                .param("mood", update.mood() == null ? null : update.mood().word())
                .param("question", update.question())
                .param("audience", Update.word(update.audience()))
                .param("at", written.atOffset(ZoneOffset.UTC))
                .update();
    }

    private void save(Update update, Words words, Instant now) {
        sql.sql("delete from update_topics where update_id = :update and topic_id <> all(:topics)")
                .param("update", update.id().value())
                .param("topics", words.topics().toArray(Long[]::new))
                .update();
        sql.sql("""
                with changed as (
                    update updates
                       set text = :text,
                           html = :html,
                           mood = :mood,
                           is_question = :question,
                           audience = :audience,
                           link = :link,
                           version = version + 1,
                           edited_at = :now
                     where id = :id
                    returning id, created_at
                )
                insert into update_topics (update_id, topic_id, place, created_at)
                select changed.id, topics.id, topics.place, changed.created_at
                  from changed, unnest(:topics::bigint[]) with ordinality as topics (id, place)
                    on conflict (update_id, topic_id) do update
                   set place = excluded.place
                """)
                .param("id", update.id().value())
                .param("text", words.worded().text())
                .param("html", words.worded().html())
                .param("mood", words.mood() == null ? null : words.mood().word())
                .param("question", words.question())
                .param("audience", Update.word(words.audience()))
                .param("link", words.worded().link())
                .param("now", now.atOffset(ZoneOffset.UTC))
                .param("topics", words.topics().toArray(Long[]::new))
                .update();
    }

    /** Takes an update back for good, with its pictures, its reactions and the comments under it. */
    @Transactional
    Deletion delete(Viewer by, UpdateId id) {
        var found = locked(by.community(), id);
        if (found.isEmpty()) return Deletion.NOTHING_THERE;
        if (!UpdateRules.isAuthor(by, found.get())) return Deletion.NOT_THEIRS;
        takeAway(id);
        return Deletion.DELETED;
    }

    /** As a moderator decided. Answers whether it was there. */
    @Transactional
    public boolean remove(CommunityId community, UpdateId id) {
        var found = locked(community, id);
        found.ifPresent(update -> takeAway(id));
        return found.isPresent();
    }

    enum Deletion {
        DELETED,
        /** Perhaps the same form did it a moment ago. */
        NOTHING_THERE,
        NOT_THEIRS
    }

    private void takeAway(UpdateId id) {
        var gone = List.of(id.subject());
        comments.forget(gone);
        reactions.forget(gone);
        pictures.erase(id.subject());
        sql.sql("delete from updates where id = :id").param("id", id.value()).update();
    }

    private Optional<Update> locked(CommunityId community, UpdateId id) {
        return sql.sql("""
                select %s
                  from updates u
                 where u.id = :id
                   and u.community_id = :community
                   for update
                """.formatted(Update.COLUMNS))
                .param("id", id.value())
                .param("community", community.value())
                .query(Update::from)
                .optional();
    }
}
