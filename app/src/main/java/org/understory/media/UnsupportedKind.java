package org.understory.media;

/** Kinds of file that people offer as pictures and that are recognised, by their bytes, only to name them. */
public enum UnsupportedKind {
    /** What iPhones store unless told otherwise. */
    HEIC("HEIC"),
    AVIF("AVIF"),
    SVG("SVG"),
    BMP("BMP"),
    TIFF("TIFF"),
    PDF("PDF"),
    JPEG_2000("JPEG 2000"),
    JPEG_XL("JPEG XL"),
    PHOTOSHOP("Photoshop"),
    VIDEO("MP4");

    private final String word;

    UnsupportedKind(String word) {
        this.word = word;
    }

    /** The kind's name as people know it: the same in every language. */
    public String word() {
        return word;
    }
}
