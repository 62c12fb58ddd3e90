package org.understory.media;

import static java.time.ZoneOffset.UTC;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.time.Duration;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.understory.subject.CommunityId;
import org.understory.subject.Subject;

/**
 * Pictures that come with texts from elsewhere and belong to the community. One is first held, which is slow and happens
 * outside any transaction, and then hung on a thing in the transaction that saves the thing. Nobody sees it before.
 */
@Component
public class BroughtPictures {
    /** What a held one hangs on, since it is nobody's. No room shows this kind. */
    private static final String KIND = "brought";

    private static final Duration PATIENCE = Duration.ofMinutes(2);

    private final JdbcClient sql;
    private final Clock clock;
    private final PictureStore store;
    private final Eraser eraser;
    private final Darkroom darkroom = new Darkroom(PATIENCE);

    BroughtPictures(JdbcClient sql, Clock clock, PictureStore store, Eraser eraser) {
        this.sql = sql;
        this.clock = clock;
        this.store = store;
        this.eraser = eraser;
    }

    /**
     * Checks a file, re-encodes it in every size and keeps it.
     *
     * @throws UncheckedIOException if the disk fails or is full
     */
    @Transactional(propagation = Propagation.NEVER)
    public PictureCheck hold(CommunityId community, Upload upload) {
        try {
            return switch (darkroom.develop(upload)) {
                case Development.Rejected(var why) -> why;
                case Developed developed -> new PictureCheck.Accepted(keep(community, developed));
            };
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    private PictureDraft keep(CommunityId community, Developed developed) throws IOException {
        var size = developed.dimensions();
        var draft = new PictureDraft(PictureId.random(), size.width(), size.height());
        sql.sql("""
                insert into pictures (token, community_id, kind, thing_id, width, height, created_at, attached_at)
                values (:token, :community, :kind, :community, :width, :height, :now, :now)
                """)
                .param("token", draft.id().token())
                .param("community", community.value())
                .param("kind", KIND)
                .param("width", draft.width())
                .param("height", draft.height())
                .param("now", clock.instant().atOffset(UTC))
                .update();
        store.keep(draft.id(), developed.sizes());
        return draft;
    }

    /** Hangs a held picture on a thing, after those that hang there. Answers whether it was held. */
    @Transactional(propagation = Propagation.MANDATORY)
    public boolean hang(CommunityId community, Subject on, Captioned picture) {
        return sql.sql("""
                update pictures
                   set kind = :kind,
                       thing_id = :thing,
                       place = (select coalesce(max(place), -1) + 1 from pictures where kind = :kind and thing_id = :thing),
                       alt = :alt
                 where token = :token
                   and community_id = :community
                   and kind = :held
                   and leaving_at is null
                """)
                        .param("kind", on.kind())
                        .param("thing", on.id())
                        .param("alt", picture.alt())
                        .param("token", picture.picture().token())
                        .param("community", community.value())
                        .param("held", KIND)
                        .update()
                == 1;
    }

    /** Erases those that are held still, also what an earlier import left that was ended in the middle. */
    @Transactional
    public void forget(CommunityId community) {
        eraser.release(
                "kind = :kind and community_id = :community",
                statement -> statement.param("kind", KIND).param("community", community.value()));
    }
}
