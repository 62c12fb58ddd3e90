package org.understory.importing;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.CoderResult;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.understory.text.Mistake;

/** Reads the files of a folder that belong to a library. Nothing outside of the folder is ever read: links are named and refused. */
final class FolderReader {
    static final long MOST_TEXT = 4L * 1024 * 1024;
    static final long MOST_PICTURE = 15L * 1024 * 1024;

    private static final Pattern TEXT = Pattern.compile(
            "((articles|contributors|drafts)/)?[^/.][^/]*\\.md|(topics|sources|glossary|pictures)\\.yaml");
    private static final Pattern VERSION = Pattern.compile("history/[a-z0-9-]{1,80}/[1-9][0-9]{0,5}\\.md");
    private static final Pattern PICTURE = Pattern.compile("pictures/[0-9a-f]{64}\\.webp");
    private static final Pattern OURS = Pattern.compile("(history|pictures|drafts)/.*");
    private static final Pattern HIDDEN = Pattern.compile("(.*/)?\\.[^/]*(/.*)?");

    private final Path folder;
    private final List<TextFile> texts = new ArrayList<>();
    private final Map<String, Path> pictures = new TreeMap<>();
    private final List<Finding> findings = new ArrayList<>();

    private FolderReader(Path folder) {
        this.folder = folder;
    }

    static Folder read(Path folder) throws IOException {
        var reader = new FolderReader(folder.toRealPath());
        try (var found = Files.walk(reader.folder, 3)) {
            for (var file : found.sorted().toList()) reader.take(file);
        }
        return new Folder(reader.texts, reader.pictures, reader.findings);
    }

    private void take(Path file) throws IOException {
        var name = folder.relativize(file).toString().replace('\\', '/');
        if (Files.isDirectory(file, LinkOption.NOFOLLOW_LINKS)
                || HIDDEN.matcher(name).matches()) return;
        var text = TEXT.matcher(name).matches() || VERSION.matcher(name).matches();
        var picture = PICTURE.matcher(name).matches();
        if (Files.isSymbolicLink(file)) {
            if (text || picture || leadsInside(name)) refuse(name, "importing.file.link");
        } else if (!Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS)) {
            if (text || picture) refuse(name, "importing.file.notOne");
        } else if (text || picture) {
            var most = text ? MOST_TEXT : MOST_PICTURE;
            if (Files.size(file) > most) refuse(name, "importing.file.tooBig", most / (1024 * 1024));
            else if (text) text(name, text(file, name));
            else pictures.put(name, file);
        } else if (OURS.matcher(name).matches()) refuse(name, "importing.file.strange");
    }

    private void text(String name, String text) {
        if (text.indexOf('\0') >= 0) refuse(name, "importing.file.notText");
        else texts.add(new TextFile(name, text));
    }

    /** Whether a link stands where a folder of ours would: what is behind it would be missed. */
    private static boolean leadsInside(String name) {
        return name.matches("(articles|contributors|drafts|history|pictures)(/.*)?");
    }

    private void refuse(String name, String key, Object... args) {
        findings.add(new Finding(name, Mistake.at(1, key, args)));
    }

    private static String text(Path file, String name) throws IOException {
        try {
            return Files.readString(file);
        } catch (CharacterCodingException notText) {
            throw new IOException(name + ":" + firstForeignLine(file), notText);
        }
    }

    /** The first line that is no UTF-8. */
    private static int firstForeignLine(Path file) throws IOException {
        var line = 1;
        var rest = ByteBuffer.wrap(Files.readAllBytes(file));
        var decoder = StandardCharsets.UTF_8.newDecoder();
        var one = CharBuffer.allocate(1024);
        for (var decoded = CoderResult.OVERFLOW; decoded.isOverflow(); one.clear()) {
            decoded = decoder.decode(rest, one, true);
            line += (int) one.flip().chars().filter(sign -> sign == '\n').count();
        }
        return line;
    }
}
