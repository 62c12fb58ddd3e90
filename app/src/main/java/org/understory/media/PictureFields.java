package org.understory.media;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.web.multipart.MultipartRequest;
import org.springframework.web.util.WebUtils;
import org.understory.subject.CommunityId;
import org.understory.subject.MemberId;
import org.understory.subject.Subject;
import org.understory.text.CleanText;
import org.understory.web.Sentence;

/** The places for pictures in a form: what was chosen is checked and kept, so that it need not be chosen again. */
@Component
public class PictureFields {
    /** How many pictures a thing can carry. */
    public static final int MOST = 4;

    private final Pictures pictures;

    PictureFields(Pictures pictures) {
        this.pictures = pictures;
    }

    /** The places in a form as it was sent; those that were ticked to be left out are empty. */
    public static List<PictureField> sent(HttpServletRequest request) {
        return places().mapToObj(place -> sent(place, request)).toList();
    }

    private static PictureField sent(int place, HttpServletRequest request) {
        var removed = request.getParameter("remove" + place) != null;
        var alt = removed ? null : request.getParameter("alt" + place);
        return new PictureField(
                place,
                removed ? null : held(request.getParameter("held" + place)),
                upload(request, "picture" + place),
                alt == null ? "" : CleanText.of(alt).value(),
                null);
    }

    private static @Nullable PictureId held(@Nullable String token) {
        return Optional.ofNullable(token).flatMap(PictureId::of).orElse(null);
    }

    private static @Nullable Upload upload(HttpServletRequest request, String field) {
        var files = WebUtils.getNativeRequest(request, MultipartRequest.class);
        var file = files == null ? null : files.getFile(field);
        if (file == null) return null;
        var upload = Upload.of(file);
        return upload.isAbsent() ? null : upload;
    }

    /** Prepares the files that were sent. Slow; outside any transaction. */
    public List<PictureField> prepared(CommunityId community, MemberId owner, List<PictureField> fields) {
        return fields.stream()
                .map(field -> field.upload() == null ? field : prepared(community, owner, field))
                .map(PictureFields::described)
                .toList();
    }

    private PictureField prepared(CommunityId community, MemberId owner, PictureField field) {
        var upload = field.upload();
        if (upload == null) return field;
        return switch (pictures.hold(community, owner, upload)) {
            case PictureCheck.Accepted(PictureDraft draft) -> field.holding(draft.id());
            case PictureCheck.Refused refused -> field.with(new Sentence(refused.key(), refused.arguments()));
        };
    }

    private static PictureField described(PictureField field) {
        if (field.mistake() != null || field.alt().length() <= Captioned.LONGEST) return field;
        return field.with(Sentence.of("media.alt.tooLong", Captioned.LONGEST));
    }

    /** The fields as they are after some pictures expired: those are gone, and the field says so. */
    public List<PictureField> stillThere(
            CommunityId community, MemberId owner, @Nullable Subject on, List<PictureField> fields) {
        var there = there(community, owner, on, tokens(fields));
        return fields.stream()
                .map(field -> field.picture() == null || there.contains(field.picture())
                        ? field
                        : new PictureField(field.place(), null, null, field.alt(), Sentence.of("media.picture.gone")))
                .toList();
    }

    private Set<PictureId> there(
            CommunityId community, MemberId owner, @Nullable Subject on, Collection<PictureId> asked) {
        var there = new HashSet<PictureId>();
        for (var draft : pictures.held(community, owner, asked)) there.add(draft.id());
        if (on != null) hanging(on).forEach(picture -> there.add(picture.id()));
        return there;
    }

    /** A form's fields for what hangs on a thing now. */
    public List<PictureField> of(Subject thing) {
        var hanging = hanging(thing);
        return places().mapToObj(place -> place > hanging.size()
                        ? PictureField.empty(place)
                        : new PictureField(
                                place,
                                hanging.get(place - 1).id(),
                                null,
                                hanging.get(place - 1).alt(),
                                null))
                .toList();
    }

    public static List<PictureField> empty() {
        return places().mapToObj(PictureField::empty).toList();
    }

    public static List<Captioned> captioned(List<PictureField> fields) {
        return fields.stream()
                .filter(field -> field.picture() != null)
                .map(field -> new Captioned(java.util.Objects.requireNonNull(field.picture()), field.alt()))
                .toList();
    }

    /** Whether a place holds a picture or needs putting right, so that the places are shown unfolded. */
    public static boolean areUsed(List<PictureField> fields) {
        return fields.stream().anyMatch(field -> field.picture() != null || field.mistake() != null);
    }

    private static List<PictureId> tokens(List<PictureField> fields) {
        return fields.stream()
                .map(PictureField::picture)
                .filter(java.util.Objects::nonNull)
                .toList();
    }

    private List<Picture> hanging(Subject thing) {
        return pictures.on(List.of(thing)).getOrDefault(thing, List.of());
    }

    private static IntStream places() {
        return IntStream.rangeClosed(1, MOST);
    }
}
