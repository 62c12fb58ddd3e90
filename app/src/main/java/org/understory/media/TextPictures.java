package org.understory.media;

import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.understory.subject.CommunityId;
import org.understory.text.PictureFinder;

/** The pictures that stand in articles, by their addresses. */
@Component
class TextPictures implements PictureFinder {
    private static final Pattern ADDRESS = Pattern.compile("/pictures/([0-9a-f]{32})/large\\.webp");

    private final JdbcClient sql;

    TextPictures(JdbcClient sql) {
        this.sql = sql;
    }

    @Override
    public Optional<Found> find(String address) {
        return id(address).flatMap(id -> size(sql, id, null).map(size -> found(id, size)));
    }

    static Optional<PictureId> id(String address) {
        var asked = ADDRESS.matcher(address);
        return asked.matches() ? Optional.of(new PictureId(asked.group(1))) : Optional.empty();
    }

    /** @param community whose picture it must be, or null for any */
    static Optional<Dimensions> size(JdbcClient sql, PictureId id, @Nullable CommunityId community) {
        return sql.sql("""
                select width, height
                  from pictures
                 where token = :token
                   and kind = 'article'
                   and leaving_at is null
                   and (cast(:community as bigint) is null or community_id = :community)
                """)
                .param("token", id.token())
                .param("community", community == null ? null : community.value())
                .query((row, n) -> new Dimensions(row.getInt("width"), row.getInt("height")))
                .optional();
    }

    static Found found(PictureId id, Dimensions large) {
        return new Found(
                id.address(PictureSize.SMALL), PictureSize.SMALL.fit(large).width(), large.width(), large.height());
    }
}
