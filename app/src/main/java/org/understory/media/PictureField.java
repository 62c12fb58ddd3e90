package org.understory.media;

import org.jspecify.annotations.Nullable;
import org.understory.web.Sentence;

/**
 * One of the places for a picture in a form, shown by the template {@code media/fields}.
 *
 * @param place from 1
 * @param picture what was accepted before, shown again with the form
 * @param upload a file that was just sent
 * @param alt what it shows, as typed and cleaned
 * @param mistake what to put right about it, or null
 */
public record PictureField(
        int place,
        @Nullable PictureId picture,
        @Nullable Upload upload,
        String alt,
        @Nullable Sentence mistake) {

    public static PictureField empty(int place) {
        return new PictureField(place, null, null, "", null);
    }

    PictureField holding(PictureId accepted) {
        return new PictureField(place, accepted, null, alt, mistake);
    }

    PictureField with(Sentence wrong) {
        return new PictureField(place, picture, null, alt, wrong);
    }

    String thumbnail() {
        if (picture == null) throw new IllegalStateException("No picture is held here");
        return picture.address(PictureSize.SMALL);
    }
}
