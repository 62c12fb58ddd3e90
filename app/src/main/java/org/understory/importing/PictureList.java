package org.understory.importing;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.understory.media.Captioned;
import org.understory.media.PictureArchive;
import org.understory.media.PictureArchive.Size;
import org.understory.media.PictureId;
import org.understory.subject.CommunityId;
import org.understory.text.FrontMatterFields;
import org.understory.text.Mistake;

/**
 * The pictures of a folder: {@code pictures.yaml} names each, and its two files lie in {@code pictures/} under their SHA-256.
 *
 * @param findings what is wrong with them
 */
record PictureList(List<Placed<Brought>> pictures, List<Finding> findings) {
    private static final Pattern HASH = Pattern.compile("[0-9a-f]{64}");

    /** A picture that was looked at, and where its files are. */
    record Brought(String article, Captioned picture, Size size, Path large, Path small) {}

    static PictureList of(Folder folder, PictureArchive archive) throws IOException {
        var file = folder.pictureList();
        if (file.isEmpty()) return new PictureList(List.of(), unnamed(folder, Map.of()));
        var pictures = new ArrayList<Placed<Brought>>();
        var list = FactList.of(file.get());
        var findings = new ArrayList<>(list.findings());
        var named = new HashMap<String, Integer>();
        for (var item : list.items()) {
            var fields = item.facts().fields();
            var id = id(fields);
            if (id != null && named.put(id.token(), item.firstLine()) != null)
                fields.mistake("id", "importing.twice", id.token());
            var article = fields.text("article").orElse("");
            var alt = Lengths.atMost(fields, "alt", fields.text("alt").orElse(""), Captioned.LONGEST);
            var large = file(folder, fields, "large");
            var small = file(folder, fields, "small");
            named.put(name(fields, "large"), item.firstLine());
            named.put(name(fields, "small"), item.firstLine());
            if (large != null && small != null) {
                var size = archive.look(Files.readAllBytes(large), Files.readAllBytes(small));
                if (size.isEmpty()) fields.mistake("large", "importing.picture.wrong");
                else if (id != null && alt.length() <= Captioned.LONGEST)
                    pictures.add(new Placed<>(
                            new Brought(article, new Captioned(id, alt), size.get(), large, small),
                            file.get().name(),
                            item.firstLine()));
            }
            findings.addAll(item.findings());
        }
        findings.addAll(unnamed(folder, named));
        return new PictureList(List.copyOf(pictures), List.copyOf(findings));
    }

    /** What is to come, for whoever renders a text before it is here. */
    Map<PictureId, Size> sizes() {
        return pictures.stream()
                .map(Placed::thing)
                .collect(Collectors.toMap(one -> one.picture().picture(), Brought::size, (one, other) -> one));
    }

    /** The same with what is wrong about pictures that hang elsewhere already, or on nothing that the folder brings. */
    PictureList against(PictureArchive archive, CommunityId community, Folder folder) {
        var articles = folder.slugs();
        var ids = sizes().keySet();
        var here = archive.here(community, ids);
        var taken = archive.taken(ids);
        var all = new ArrayList<>(findings);
        for (var placed : pictures) {
            var picture = placed.thing();
            var id = picture.picture().picture();
            if (taken.contains(id) && !here.containsKey(id))
                all.add(new Finding(placed.file(), Mistake.at(placed.line(), "importing.picture.elsewhere")));
            if (!articles.contains(picture.article()))
                all.add(new Finding(
                        placed.file(), Mistake.at(placed.line(), "importing.noArticle", picture.article())));
        }
        return new PictureList(pictures, List.copyOf(all));
    }

    private static List<Finding> unnamed(Folder folder, Map<String, Integer> named) {
        return folder.pictures().keySet().stream()
                .filter(name -> !named.containsKey(name))
                .map(name -> new Finding(name, Mistake.at(1, "importing.picture.unnamed")))
                .toList();
    }

    private static @Nullable PictureId id(FrontMatterFields fields) {
        var token = fields.text("id").orElse("");
        var id = PictureId.of(token);
        if (id.isEmpty() && !token.isEmpty()) fields.mistake("id", "importing.picture.id", token);
        return id.orElse(null);
    }

    private static String name(FrontMatterFields fields, String key) {
        return "pictures/" + fields.text(key).orElse("") + ".webp";
    }

    private static @Nullable Path file(Folder folder, FrontMatterFields fields, String key) throws IOException {
        var hash = fields.text(key).orElse("");
        if (hash.isEmpty()) return null;
        var path = folder.pictures().get(name(fields, key));
        if (!HASH.matcher(hash).matches()) fields.mistake(key, "importing.picture.hash", hash);
        else if (path == null) fields.mistake(key, "importing.picture.missing", hash);
        else if (!hash.equals(sha256(path))) fields.mistake(key, "importing.picture.other", hash);
        else return path;
        return null;
    }

    private static String sha256(Path file) throws IOException {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(Files.readAllBytes(file)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }
}
