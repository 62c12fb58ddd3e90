package org.understory.media;

import java.time.OffsetDateTime;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.understory.subject.DataSubject;
import org.understory.subject.HoldsPersonalData;
import org.understory.subject.MemberId;

/** What this room keeps about a person: the pictures they sent. */
@Component
class PersonalPictures implements HoldsPersonalData {
    private final JdbcClient sql;
    private final Eraser eraser;

    PersonalPictures(JdbcClient sql, Eraser eraser) {
        this.sql = sql;
        this.eraser = eraser;
    }

    @Override
    public String room() {
        return "media";
    }

    @Override
    public Map<String, List<Map<String, Object>>> export(DataSubject who) {
        var pictures = sql.sql("""
                select token, alt, created_at
                  from pictures
                 where owner_member = any(:members)
                   and leaving_at is null
                 order by created_at, token
                """)
                .param("members", ids(who))
                .query((row, n) -> {
                    Map<String, Object> entry = new LinkedHashMap<>();
                    entry.put("address", new PictureId(row.getString("token")).address(PictureSize.LARGE));
                    entry.put("description", row.getString("alt"));
                    entry.put(
                            "sent",
                            row.getObject("created_at", OffsetDateTime.class).toInstant());
                    return entry;
                })
                .list();
        return Map.of("pictures", pictures);
    }

    @Override
    public void erase(DataSubject who) {
        eraser.release("owner_member = any(:members)", statement -> statement.param("members", ids(who)));
    }

    private static Long[] ids(DataSubject who) {
        return who.members().stream().map(MemberId::value).toArray(Long[]::new);
    }
}
