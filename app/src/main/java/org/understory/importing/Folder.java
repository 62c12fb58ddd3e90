package org.understory.importing;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The files of a community's content: {@code topics.yaml}, {@code sources.yaml}, {@code glossary.yaml}, {@code contributors/*.md}, {@code
 * articles/*.md}, {@code drafts/*.md}, {@code history/SLUG/NUMBER.md}, and {@code pictures.yaml} with {@code pictures/*.webp}. Where there is no folder {@code articles}, the {@code .md} files beside the
 * others are the articles.
 *
 * @param pictures where the files {@code pictures/*.webp} lie, by their names in the folder
 * @param findings files that are not what they should be
 */
public record Folder(List<TextFile> files, Map<String, Path> pictures, List<Finding> findings) {
    public Folder {
        files = List.copyOf(files);
        pictures = Map.copyOf(pictures);
        findings = List.copyOf(findings);
    }

    /** Texts only. */
    public Folder(List<TextFile> files) {
        this(files, Map.of(), List.of());
    }

    /**
     * Reads a folder of the disk.
     *
     * @throws IOException if it cannot be read, a file that is no UTF-8 included: the message names the file
     */
    static Folder read(Path folder) throws IOException {
        return FolderReader.read(folder);
    }

    List<TextFile> articles() {
        var below = in("articles/");
        return below.isEmpty() ? in("") : below;
    }

    List<TextFile> contributors() {
        return in("contributors/");
    }

    List<TextFile> drafts() {
        return in("drafts/");
    }

    /** The addresses of all articles that it holds, published or not. */
    Set<String> slugs() {
        return Stream.concat(articles().stream(), drafts().stream())
                .map(TextFile::stem)
                .collect(Collectors.toSet());
    }

    Optional<TextFile> topics() {
        return named("topics.yaml");
    }

    Optional<TextFile> sources() {
        return named("sources.yaml");
    }

    Optional<TextFile> glossary() {
        return named("glossary.yaml");
    }

    /** The versions of articles by slug, the oldest first. */
    SortedMap<String, List<TextFile>> histories() {
        var all = new TreeMap<String, List<TextFile>>();
        for (var file : files)
            if (file.name().startsWith("history/"))
                all.computeIfAbsent(file.name().split("/")[1], slug -> new ArrayList<>())
                        .add(file);
        all.values().forEach(list -> list.sort(Comparator.comparing(file -> Integer.valueOf(file.stem()))));
        return all;
    }

    Optional<TextFile> pictureList() {
        return named("pictures.yaml");
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
}
