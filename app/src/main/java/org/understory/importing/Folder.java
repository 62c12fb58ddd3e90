package org.understory.importing;

import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The files of a community's content: {@code topics.yaml}, {@code sources.yaml}, {@code contributors/*.md} and {@code
 * articles/*.md}. Where there is no folder {@code articles}, the {@code .md} files beside the others are the articles.
 */
public record Folder(List<TextFile> files) {
    public Folder {
        files = List.copyOf(files);
    }

    /**
     * Reads a folder of the disk.
     *
     * @throws IOException if it cannot be read, a file that is no UTF-8 included: the message names the file
     */
    static Folder read(Path folder) throws IOException {
        var files = new ArrayList<TextFile>();
        try (var found = Files.walk(folder, 2)) {
            for (var file : found.filter(Files::isRegularFile).sorted().toList()) {
                var name = folder.relativize(file).toString().replace('\\', '/');
                if (name.matches("(articles/|contributors/)?[^/.][^/]*\\.md|(topics|sources)\\.yaml")) {
                    files.add(new TextFile(name, text(file, name)));
                }
            }
        }
        return new Folder(files);
    }

    List<TextFile> articles() {
        var below = in("articles/");
        return below.isEmpty() ? in("") : below;
    }

    List<TextFile> contributors() {
        return in("contributors/");
    }

    Optional<TextFile> topics() {
        return named("topics.yaml");
    }

    Optional<TextFile> sources() {
        return named("sources.yaml");
    }

    private List<TextFile> in(String place) {
        return files.stream()
                .filter(file -> file.name().startsWith(place)
                        && file.name().endsWith(".md")
                        && file.name().indexOf('/', place.length()) < 0)
                .toList();
    }

    private Optional<TextFile> named(String name) {
        return files.stream().filter(file -> file.name().equals(name)).findFirst();
    }

    private static String text(Path file, String name) throws IOException {
        try {
            return Files.readString(file);
        } catch (CharacterCodingException notText) {
            throw new IOException(name, notText);
        }
    }
}
