package org.understory.media;

import static java.time.ZoneOffset.UTC;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;
import org.understory.subject.CommunityId;
import org.understory.subject.Subject;
import org.understory.text.PictureFinder;

/**
 * The pictures of texts as one installation hands them to another: the very files under the very ids, since the words that
 * were signed name them. Only pictures that belong to a community are handed on, never a member's.
 */
@Component
public class PictureArchive {
    private static final Logger LOG = LoggerFactory.getLogger(PictureArchive.class);

    private final JdbcClient sql;
    private final Clock clock;
    private final PictureStore store;

    PictureArchive(JdbcClient sql, Clock clock, PictureStore store) {
        this.sql = sql;
        this.clock = clock;
        this.store = store;
    }

    /** Width and height of a picture in its large size, in pixels. */
    public record Size(int width, int height) {}

    /**
     * A picture's file in a size, or nothing if it is not on the disk.
     *
     * @throws UncheckedIOException if the disk fails
     */
    public Optional<byte[]> file(PictureId id, PictureSize size) {
        try {
            return store.find(id, size);
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    /** The size that two files say they have, if they are a picture as this program keeps it: WebP, with nothing beside its pixels. */
    public Optional<Size> look(byte[] large, byte[] small) {
        var wide = dimensions(large);
        var thin = dimensions(small);
        if (wide.isEmpty() || thin.isEmpty()) return Optional.empty();
        var size = wide.get();
        return size.longestSide() <= PictureSize.LARGE.longestSide()
                        && PictureSize.SMALL.fit(size).equals(thin.get())
                ? Optional.of(new Size(size.width(), size.height()))
                : Optional.empty();
    }

    private static Optional<Dimensions> dimensions(byte[] file) {
        if (!PictureKind.WEBP.begins(file)) return Optional.empty();
        try {
            var header = BrokenPicture.orElse(() -> PictureKind.WEBP.header(file.clone()));
            return header.clean().length() == file.length
                            && header.orientation().equals(Orientation.UPRIGHT)
                    ? Optional.of(header.dimensions())
                    : Optional.empty();
        } catch (BrokenPicture broken) {
            return Optional.empty();
        }
    }

    /** On what those of these pictures hang that are this community's. */
    public Map<PictureId, Subject> here(CommunityId community, Collection<PictureId> asked) {
        var found = new HashMap<PictureId, Subject>();
        sql.sql("""
                select token, kind, thing_id
                  from pictures
                 where token = any(:tokens)
                   and community_id = :community
                   and owner_member is null
                   and leaving_at is null
                """)
                .param("tokens", tokens(asked))
                .param("community", community.value())
                .query(row -> {
                    found.put(
                            new PictureId(row.getString("token")),
                            new Subject(row.getString("kind"), row.getLong("thing_id")));
                });
        return found;
    }

    /** Those of these ids that name any picture of this installation. */
    public Set<PictureId> taken(Collection<PictureId> asked) {
        return new HashSet<>(sql.sql("select token from pictures where token = any(:tokens)")
                .param("tokens", tokens(asked))
                .query((row, n) -> new PictureId(row.getString("token")))
                .list());
    }

    /** Finds the pictures of a community's texts, and those that are about to come. */
    public PictureFinder finder(CommunityId community, Map<PictureId, Size> coming) {
        return address -> TextPictures.id(address)
                .flatMap(id -> Optional.ofNullable(coming.get(id))
                        .map(size -> new Dimensions(size.width(), size.height()))
                        .or(() -> TextPictures.size(sql, id, community))
                        .map(size -> TextPictures.found(id, size)));
    }

    /**
     * Takes a picture that another installation kept, after those that hang there. If the transaction is rolled back, nothing of
     * it stays. Repeating it changes nothing.
     *
     * @param size as {@link #look} says it
     * @return whether it is new here
     * @throws IOException if the files cannot be written
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public boolean bring(CommunityId community, Subject on, Captioned picture, Size size, byte[] large, byte[] small)
            throws IOException {
        var id = picture.picture();
        var added = sql.sql("""
                insert into pictures (token, community_id, kind, thing_id, place, alt, width, height, created_at, attached_at)
                select :token, :community, :kind, :thing, coalesce(max(place), -1) + 1, :alt, :width, :height, :now, :now
                  from pictures
                 where kind = :kind
                   and thing_id = :thing
                    on conflict (token) do nothing
                """)
                .param("token", id.token())
                .param("community", community.value())
                .param("kind", on.kind())
                .param("thing", on.id())
                .param("alt", picture.alt())
                .param("width", size.width())
                .param("height", size.height())
                .param("now", clock.instant().atOffset(UTC))
                .update();
        if (added == 0) return false;
        TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
            @Override
            public void afterCompletion(int status) {
                if (status == STATUS_ROLLED_BACK) erase(id);
            }
        });
        store.keep(id, Map.of(PictureSize.LARGE, large, PictureSize.SMALL, small));
        return true;
    }

    private void erase(PictureId id) {
        try {
            store.erase(id);
        } catch (IOException broken) {
            LOG.warn("The files of picture {} stay on the disk; no picture has them", id.token(), broken);
        }
    }

    private static String[] tokens(Collection<PictureId> pictures) {
        return pictures.stream().map(PictureId::token).distinct().toArray(String[]::new);
    }
}
