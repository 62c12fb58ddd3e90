package org.understory.mail;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.understory.web.Site;

/** The letters that are kept in the data folder because there is no mail server. */
@Component
class KeptLetters {
    private static final int MOST = 50;

    private final Mailers mailers;

    KeptLetters(Mailers mailers) {
        this.mailers = mailers;
    }

    /** The newest letters of a community, newest first. */
    List<KeptLetter> of(Site site) {
        if (!Files.isDirectory(mailers.folder())) return List.of();
        try (var files = Files.list(mailers.folder())) {
            return files.filter(file -> file.toString().endsWith(".eml"))
                    .sorted(Comparator.comparing(KeptLetters::time).reversed())
                    .map(KeptLetter::read)
                    .filter(letter -> letter.community().equals(site.slug()))
                    .limit(MOST)
                    .toList();
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    Optional<KeptLetter> find(Site site, String id) {
        if (!id.matches("[\\w-]{1,120}")) return Optional.empty();
        var file = mailers.folder().resolve(id + ".eml");
        return Files.exists(file)
                ? Optional.of(KeptLetter.read(file))
                        .filter(letter -> letter.community().equals(site.slug()))
                : Optional.empty();
    }

    /** Removes a letter, if it is kept here. */
    void remove(String messageId) {
        delete(mailers.folder().resolve(FolderCarrier.fileName(messageId)));
    }

    void removeBefore(Instant old) {
        if (!Files.isDirectory(mailers.folder())) return;
        try (var files = Files.list(mailers.folder())) {
            files.filter(file -> time(file).toInstant().isBefore(old)).forEach(KeptLetters::delete);
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    private static void delete(Path file) {
        try {
            Files.deleteIfExists(file);
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    private static FileTime time(Path file) {
        try {
            return Files.getLastModifiedTime(file);
        } catch (IOException gone) {
            return FileTime.fromMillis(0);
        }
    }
}
