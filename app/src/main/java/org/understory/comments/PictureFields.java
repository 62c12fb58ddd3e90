package org.understory.comments;

import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.understory.media.Captioned;
import org.understory.media.Picture;
import org.understory.media.PictureCheck;
import org.understory.media.PictureDraft;
import org.understory.media.PictureId;
import org.understory.media.Pictures;
import org.understory.subject.Subject;
import org.understory.web.Sentence;

/** The places for pictures in a form: what was chosen is checked and kept, so that it need not be chosen again. */
@Component
class PictureFields {
    private final Pictures pictures;

    PictureFields(Pictures pictures) {
        this.pictures = pictures;
    }

    /** Prepares the files that were sent. Slow; outside any transaction. */
    List<PictureField> prepared(Author author, List<PictureField> fields) {
        return fields.stream()
                .map(field -> field.upload() == null ? field : prepared(author, field))
                .map(PictureFields::described)
                .toList();
    }

    private PictureField prepared(Author author, PictureField field) {
        var upload = field.upload();
        if (upload == null) return field;
        return switch (pictures.hold(author.community(), author.member(), upload)) {
            case PictureCheck.Accepted(PictureDraft draft) -> field.holding(draft.id());
            case PictureCheck.Refused refused -> field.with(new Sentence(refused.key(), refused.arguments()));
        };
    }

    private static PictureField described(PictureField field) {
        if (field.mistake() != null || field.alt().length() <= Captioned.LONGEST) return field;
        return field.with(Sentence.of("comments.alt.tooLong", Captioned.LONGEST));
    }

    /** The fields as they are after some pictures expired: those are gone, and the field says so. */
    List<PictureField> stillThere(Author author, @Nullable Subject on, List<PictureField> fields) {
        var there = there(author, on, tokens(fields));
        return fields.stream()
                .map(field -> field.picture() == null || there.contains(field.picture())
                        ? field
                        : new PictureField(
                                field.place(), null, null, field.alt(), Sentence.of("comments.picture.gone")))
                .toList();
    }

    private Set<PictureId> there(Author author, @Nullable Subject on, Collection<PictureId> asked) {
        var there = new HashSet<PictureId>();
        for (var draft : pictures.held(author.community(), author.member(), asked)) there.add(draft.id());
        if (on != null) hanging(on).forEach(picture -> there.add(picture.id()));
        return there;
    }

    /** A form's fields for what hangs on a comment now. */
    List<PictureField> of(Subject comment) {
        var hanging = hanging(comment);
        return java.util.stream.IntStream.rangeClosed(1, CommentRules.MOST_PICTURES)
                .mapToObj(place -> place > hanging.size()
                        ? PictureField.empty(place)
                        : new PictureField(
                                place,
                                hanging.get(place - 1).id(),
                                null,
                                hanging.get(place - 1).alt(),
                                null))
                .toList();
    }

    static List<PictureField> empty() {
        return java.util.stream.IntStream.rangeClosed(1, CommentRules.MOST_PICTURES)
                .mapToObj(PictureField::empty)
                .toList();
    }

    static List<Captioned> captioned(List<PictureField> fields) {
        return fields.stream()
                .filter(field -> field.picture() != null)
                .map(field -> new Captioned(java.util.Objects.requireNonNull(field.picture()), field.alt()))
                .toList();
    }

    private static List<PictureId> tokens(List<PictureField> fields) {
        return fields.stream()
                .map(PictureField::picture)
                .filter(java.util.Objects::nonNull)
                .toList();
    }

    private List<Picture> hanging(Subject comment) {
        return pictures.on(List.of(comment)).getOrDefault(comment, List.of());
    }
}
