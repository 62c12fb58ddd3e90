package org.understory.members;

import java.security.SecureRandom;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;
import org.understory.media.Captioned;
import org.understory.media.PictureCheck;
import org.understory.media.PictureDraft;
import org.understory.media.PictureId;
import org.understory.media.Pictures;
import org.understory.media.Upload;
import org.understory.subject.MemberId;
import org.understory.subject.Subject;

/** Members' pictures, sent or drawn. */
@Component
class Avatars {
    /** As far as every language counts whole numbers exactly. */
    private static final long MOST = 1L << 53;

    private final JdbcClient sql;
    private final Pictures pictures;
    private final TransactionTemplate transaction;
    private final SecureRandom random = new SecureRandom();

    Avatars(JdbcClient sql, Pictures pictures, TransactionTemplate transaction) {
        this.sql = sql;
        this.pictures = pictures;
        this.transaction = transaction;
    }

    /** Checks a picture, which is slow, and then shows it beside the member's name. */
    PictureCheck show(Viewer.Present who, Upload upload) {
        var check = pictures.hold(who.community(), who.member(), upload);
        if (check instanceof PictureCheck.Accepted(PictureDraft draft)) {
            transaction.executeWithoutResult(status -> {
                pictures.hang(
                        who.community(), who.member(), subject(who.member()), List.of(new Captioned(draft.id(), "")));
                keep(who.member(), draft.id());
            });
        }
        return check;
    }

    /** Draws a plant that nobody has seen yet, and erases the picture if there was one. */
    void draw(MemberId member) {
        transaction.executeWithoutResult(status -> {
            pictures.erase(subject(member));
            keep(member, null);
            sql.sql("update members set avatar_seed = :seed where id = :id")
                    .param("seed", random.nextLong(MOST))
                    .param("id", member.value())
                    .update();
        });
    }

    private void keep(MemberId member, @Nullable PictureId picture) {
        sql.sql("update members set avatar = :avatar where id = :id")
                .param("avatar", picture == null ? null : picture.token())
                .param("id", member.value())
                .update();
    }

    private static Subject subject(MemberId member) {
        return new Subject(AvatarPictures.KIND, member.value());
    }
}
