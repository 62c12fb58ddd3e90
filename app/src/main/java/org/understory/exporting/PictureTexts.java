package org.understory.exporting;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import org.springframework.stereotype.Component;
import org.understory.articles.ArticlePictures;
import org.understory.media.PictureArchive;
import org.understory.media.PictureId;
import org.understory.media.PictureSize;
import org.understory.subject.CommunityId;

/** The pictures of a library: a list of them, and their files under the SHA-256 of what is in them. */
@Component
class PictureTexts {
    private final ArticlePictures articles;
    private final PictureArchive archive;

    PictureTexts(ArticlePictures articles, PictureArchive archive) {
        this.articles = articles;
        this.archive = archive;
    }

    /** One of the two files of a picture; read when it is written, since all of them may be many. */
    record File(PictureId id, PictureSize size) {}

    /**
     * What a folder holds of pictures.
     *
     * @param list {@code pictures.yaml}
     * @param files by their names in the folder
     * @param lost how many have no files on the disk
     */
    record Kept(String list, SortedMap<String, File> files, int lost) {}

    /** @param slugs of the articles that the folder has */
    Kept of(CommunityId community, Set<String> slugs) {
        var list = new StringBuilder();
        var files = new TreeMap<String, File>();
        var lost = 0;
        for (var article : new TreeMap<>(articles.of(community)).entrySet()) {
            if (!slugs.contains(article.getKey())) continue;
            for (var picture : article.getValue()) {
                var large = archive.file(picture.id(), PictureSize.LARGE);
                var small = archive.file(picture.id(), PictureSize.SMALL);
                if (large.isEmpty() || small.isEmpty()) {
                    lost++;
                    continue;
                }
                var facts = new Facts("  ")
                        .plain("id", picture.id().token())
                        .plain("article", article.getKey())
                        .words("alt", picture.alt());
                name(picture.id(), PictureSize.LARGE, large.get(), facts, files);
                name(picture.id(), PictureSize.SMALL, small.get(), facts, files);
                list.append(facts.inList());
            }
        }
        return new Kept(list.toString(), files, lost);
    }

    private static void name(PictureId id, PictureSize size, byte[] bytes, Facts facts, Map<String, File> files) {
        var hash = sha256(bytes);
        facts.plain(size.word(), hash);
        files.put("pictures/" + hash + ".webp", new File(id, size));
    }

    /** The bytes of a file. */
    byte[] read(File file) {
        return archive.file(file.id(), file.size()).orElseThrow();
    }

    private static String sha256(byte[] bytes) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }
}
