package org.understory.importing;

import java.io.IOException;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** The folder of a site's pictures, which lies beside its file. Nothing is fetched from anywhere. */
record FormerPictures(Path folder) {
    /** Where both programs keep what was uploaded, as far as it stands in addresses. */
    private static final Pattern UPLOADS =
            Pattern.compile(".*?/(?:wp-content/uploads|content/images)/(?:size/[^/]+/)?");

    private static final List<String> PLACES = List.of("", "wp-content/uploads", "uploads", "content/images", "images");
    private static final Pattern MADE_SMALLER = Pattern.compile("-\\d{1,5}x\\d{1,5}(?=\\.\\w{2,5}$)");

    static FormerPictures beside(Path file) {
        var folder = file.toAbsolutePath().getParent();
        return new FormerPictures(folder == null ? file.toAbsolutePath() : folder);
    }

    /** The file that a text shows, the largest there is; only from inside the folder. */
    Optional<Path> find(String source) {
        var address = source.replaceFirst("[?#].*$", "");
        var below = UPLOADS.matcher(address).replaceFirst("").replaceFirst("^(https?:)?//[^/]*/", "");
        try {
            var name = URLDecoder.decode(below.replace("+", "%2B"), StandardCharsets.UTF_8);
            return Stream.of(name, name.substring(name.lastIndexOf('/') + 1))
                    .flatMap(one -> Stream.of(MADE_SMALLER.matcher(one).replaceFirst(""), one))
                    .flatMap(one -> PLACES.stream().map(place -> Path.of(place, one)))
                    .map(one -> folder.resolve(one).normalize())
                    .filter(this::isInside)
                    .findFirst();
        } catch (IllegalArgumentException none) {
            return Optional.empty();
        }
    }

    private boolean isInside(Path file) {
        try {
            return file.startsWith(folder)
                    && Files.isRegularFile(file)
                    && file.toRealPath().startsWith(folder.toRealPath());
        } catch (IOException gone) {
            return false;
        }
    }
}
