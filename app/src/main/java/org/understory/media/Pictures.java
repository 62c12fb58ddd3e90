package org.understory.media;

import static java.time.ZoneOffset.UTC;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.understory.subject.CommunityId;
import org.understory.subject.MemberId;
import org.understory.subject.Subject;

/**
 * All pictures that members sent. A picture is first held, which is slow and happens outside any transaction, and then
 * hung on a thing in the transaction that saves the thing. One that is not hung is erased after a day.
 */
@Component
public class Pictures {
    /** How many pictures a member may hold that hang on nothing. */
    static final int MOST_WAITING = 40;

    private static final Duration PATIENCE = Duration.ofSeconds(20);

    private final JdbcClient sql;
    private final Clock clock;
    private final PictureStore store;
    private final Eraser eraser;
    private final Darkroom darkroom = new Darkroom(PATIENCE);

    Pictures(JdbcClient sql, Clock clock, PictureStore store, Eraser eraser) {
        this.sql = sql;
        this.clock = clock;
        this.store = store;
        this.eraser = eraser;
    }

    /**
     * Checks a file, re-encodes it in every size and keeps it. Takes up to a few seconds; must not be called inside a
     * transaction. When it answers {@link PictureCheck.Accepted}, the picture is on disk and survives a crash.
     *
     * @throws UncheckedIOException if the disk fails or is full
     */
    @Transactional(propagation = Propagation.NEVER)
    public PictureCheck hold(CommunityId community, MemberId owner, Upload upload) {
        if (countWaiting(community, owner) >= MOST_WAITING) return new PictureCheck.TooManyWaiting(MOST_WAITING);
        try {
            return switch (darkroom.develop(upload)) {
                case Development.Rejected(var why) -> why;
                case Developed developed -> new PictureCheck.Accepted(keep(community, owner, developed));
            };
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    /** The row comes first: files without a row would never be found again, a row without files is erased in a day. */
    private PictureDraft keep(CommunityId community, MemberId owner, Developed developed) throws IOException {
        var size = developed.dimensions();
        var draft = new PictureDraft(PictureId.random(), size.width(), size.height());
        sql.sql("""
                insert into pictures (token, community_id, owner_member, width, height, created_at)
                values (:token, :community, :owner, :width, :height, :now)
                """)
                .param("token", draft.id().token())
                .param("community", community.value())
                .param("owner", owner.value())
                .param("width", draft.width())
                .param("height", draft.height())
                .param("now", now())
                .update();
        store.keep(draft.id(), developed.sizes());
        return draft;
    }

    /**
     * Those of the given pictures that this member holds and that hang on nothing yet, for a form that is shown again.
     * In no particular order; unknown, foreign and expired ones are left out.
     */
    public List<PictureDraft> held(CommunityId community, MemberId owner, Collection<PictureId> asked) {
        return sql.sql("""
                select token, width, height
                  from pictures
                 where token = any(:tokens)
                   and community_id = :community
                   and owner_member = :owner
                   and attached_at is null
                   and leaving_at is null
                """)
                .param("tokens", tokens(asked))
                .param("community", community.value())
                .param("owner", owner.value())
                .query((row, n) -> new PictureDraft(
                        new PictureId(row.getString("token")), row.getInt("width"), row.getInt("height")))
                .list();
    }

    /**
     * Makes these, in this order, the pictures on a thing. Those that hung there before and are not among them are
     * erased. Runs inside the transaction that saves the thing. Repeating it changes nothing.
     *
     * @return false, with nothing changed, if a picture is named twice, is not this member's, hangs elsewhere, or was
     *     erased meanwhile
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public boolean hang(CommunityId community, MemberId owner, Subject on, List<Captioned> pictures) {
        var tokens = tokens(pictures.stream().map(Captioned::picture).toList());
        if (tokens.length < pictures.size() || !lock(community, owner, on, tokens)) return false;
        eraser.release(
                "kind = :kind and thing_id = :thing and token <> all(:tokens)",
                statement -> statement
                        .param("kind", on.kind())
                        .param("thing", on.id())
                        .param("tokens", tokens));
        sql.sql("""
                update pictures
                   set kind = :kind,
                       thing_id = :thing,
                       place = asked.place,
                       alt = asked.alt,
                       attached_at = coalesce(attached_at, :now)
                  from unnest(:tokens::text[], :alts::text[]) with ordinality as asked (token, alt, place)
                 where pictures.token = asked.token
                """)
                .param("kind", on.kind())
                .param("thing", on.id())
                .param("now", now())
                .param("tokens", tokens)
                .param("alts", pictures.stream().map(Captioned::alt).toArray(String[]::new))
                .update();
        return true;
    }

    /**
     * Hands a held picture to the community: it hangs on a thing after those that hang there, and is its sender's no more.
     *
     * @return false, with nothing changed, if this member does not hold it
     */
    @Transactional
    public boolean give(CommunityId community, MemberId owner, Subject on, Captioned picture) {
        return sql.sql("""
                update pictures
                   set owner_member = null,
                       kind = :kind,
                       thing_id = :thing,
                       place = (select coalesce(max(place), -1) + 1 from pictures where kind = :kind and thing_id = :thing),
                       alt = :alt,
                       attached_at = :now
                 where token = :token
                   and community_id = :community
                   and owner_member = :owner
                   and attached_at is null
                   and leaving_at is null
                """)
                        .param("kind", on.kind())
                        .param("thing", on.id())
                        .param("alt", picture.alt())
                        .param("now", now())
                        .param("token", picture.picture().token())
                        .param("community", community.value())
                        .param("owner", owner.value())
                        .update()
                == 1;
    }

    private boolean lock(CommunityId community, MemberId owner, Subject on, String[] tokens) {
        var free = sql.sql("""
                select token
                  from pictures
                 where token = any(:tokens)
                   and community_id = :community
                   and owner_member = :owner
                   and leaving_at is null
                   and (attached_at is null or (kind = :kind and thing_id = :thing))
                 order by token
                   for update
                """)
                .param("tokens", tokens)
                .param("community", community.value())
                .param("owner", owner.value())
                .param("kind", on.kind())
                .param("thing", on.id())
                .query(String.class)
                .list();
        return free.size() == tokens.length;
    }

    /** The pictures on each of these things, in their order. One statement, however many. A thing without any is left out. */
    public Map<Subject, List<Picture>> on(Collection<Subject> things) {
        if (things.isEmpty()) return Map.of();
        return sql
                .sql("""
                select token, kind, thing_id, alt, width, height
                  from pictures
                  join unnest(:kinds::text[], :ids::bigint[]) as asked (a_kind, an_id)
                    on kind = a_kind
                   and thing_id = an_id
                 where leaving_at is null
                 order by kind, thing_id, place
                """)
                .param("kinds", things.stream().map(Subject::kind).toArray(String[]::new))
                .param("ids", things.stream().map(Subject::id).toArray(Long[]::new))
                .query(Picture::from)
                .list()
                .stream()
                .collect(Collectors.groupingBy(Picture::on));
    }

    /** Erases the pictures on a thing, files and rows, once the running transaction commits. */
    @Transactional
    public void erase(Subject on) {
        eraser.release(
                "kind = :kind and thing_id = :thing",
                statement -> statement.param("kind", on.kind()).param("thing", on.id()));
    }

    /** Erases one picture on a thing in the same way; nothing happens if it does not hang there. */
    @Transactional
    public void erase(Subject on, PictureId picture) {
        eraser.release(
                "kind = :kind and thing_id = :thing and token = :token",
                statement -> statement
                        .param("kind", on.kind())
                        .param("thing", on.id())
                        .param("token", picture.token()));
    }

    /**
     * Erases what was held before this moment and hangs on nothing, and finishes what a crash interrupted. Called every
     * hour; must not be called inside a transaction.
     */
    @Transactional(propagation = Propagation.NEVER)
    public void eraseUnattached(Instant before) {
        eraser.releaseWaiting(before);
        eraser.finish();
    }

    private int countWaiting(CommunityId community, MemberId owner) {
        return sql.sql("""
                select count(*)
                  from pictures
                 where owner_member = :owner
                   and community_id = :community
                   and attached_at is null
                   and leaving_at is null
                """)
                .param("owner", owner.value())
                .param("community", community.value())
                .query(Integer.class)
                .single();
    }

    private static String[] tokens(Collection<PictureId> pictures) {
        return pictures.stream().map(PictureId::token).distinct().toArray(String[]::new);
    }

    private OffsetDateTime now() {
        return clock.instant().atOffset(UTC);
    }
}
