package org.understory.media;

import java.util.List;

/** What became of a file that someone offered as a picture. */
public sealed interface PictureCheck {
    /** It is a picture, re-encoded and safely on disk. */
    record Accepted(PictureDraft draft) implements PictureCheck {}

    /** It was not taken. Nothing of it was kept. */
    sealed interface Refused extends PictureCheck {
        /** The key of the sentence that says why and what to do, in {@code messages/media.properties}. */
        String key();

        /** What the sentence names, in the order of its placeholders. */
        default List<Object> arguments() {
            return List.of();
        }
    }

    /** The file is longer than allowed. */
    record TooLarge(long limit) implements Refused {
        @Override
        public String key() {
            return "media.refused.too-large";
        }

        @Override
        public List<Object> arguments() {
            return List.of(limit / (1024 * 1024));
        }
    }

    /** The picture says it has more pixels than allowed, at this width and height. */
    record TooManyPixels(int width, int height) implements Refused {
        @Override
        public String key() {
            return "media.refused.too-many-pixels";
        }

        @Override
        public List<Object> arguments() {
            return List.of(Integer.toString(width), Integer.toString(height));
        }
    }

    /** Nothing in the file looks like a picture; its name may say otherwise. */
    record NotAPicture() implements Refused {
        @Override
        public String key() {
            return "media.refused.not-a-picture";
        }
    }

    /** A picture, or something like one, of a kind that is not taken. */
    record KindNotSupported(UnsupportedKind kind) implements Refused {
        @Override
        public String key() {
            return kind == UnsupportedKind.HEIC ? "media.refused.heic" : "media.refused.kind";
        }

        @Override
        public List<Object> arguments() {
            return kind == UnsupportedKind.HEIC ? List.of() : List.of(kind.word());
        }
    }

    /** A picture of a kind that is taken, but broken, cut short or untrue about itself. */
    record Damaged() implements Refused {
        @Override
        public String key() {
            return "media.refused.damaged";
        }
    }

    /** Too many pictures are being prepared at this moment; the same file may be taken in a minute. */
    record Busy() implements Refused {
        @Override
        public String key() {
            return "media.refused.busy";
        }
    }

    /** The owner has this many pictures that hang on nothing yet. */
    record TooManyWaiting(int limit) implements Refused {
        @Override
        public String key() {
            return "media.refused.too-many-waiting";
        }

        @Override
        public List<Object> arguments() {
            return List.of(limit);
        }
    }
}
