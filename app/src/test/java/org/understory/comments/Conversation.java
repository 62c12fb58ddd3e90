package org.understory.comments;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.CRC32;
import javax.imageio.ImageIO;
import org.jsoup.nodes.Element;
import org.jsoup.select.Elements;
import org.understory.Reader;

/** Comments under one thing, through the pages. */
record Conversation(Commented thing) {

    Reader.Shown post(Reader browser, String text) {
        return browser.postFiles("/comments", fields(text), List.of());
    }

    Reader.Shown post(Reader browser, String text, Map<String, String> more, Reader.File... files) {
        var fields = new LinkedHashMap<>(fields(text));
        fields.putAll(more);
        return browser.postFiles("/comments", fields, List.of(files));
    }

    Reader.Shown reply(Reader browser, long parent, String text) {
        return post(browser, text, Map.of("parent", String.valueOf(parent)));
    }

    /** Posts and answers the number of the comment. */
    long posted(Reader browser, String text) {
        return number(post(browser, text));
    }

    static long number(Reader.Shown shown) {
        if (shown.status() != 303)
            throw new AssertionError(shown.status() + ": "
                    + shown.page().select(".mistake, .notice").text());
        var place = shown.location();
        return Long.parseLong(place.substring(place.indexOf("#comment-") + "#comment-".length()));
    }

    Map<String, String> fields(String text) {
        return Map.of(
                "kind",
                thing.subject().kind(),
                "thing",
                String.valueOf(thing.subject().id()),
                "text",
                text);
    }

    Reader.Shown page(Reader browser) {
        return browser.get(thing.path());
    }

    Elements comments(Reader browser) {
        return page(browser).page().select(".comment");
    }

    List<String> words(Reader browser) {
        return new ArrayList<>(comments(browser).select(".words").eachText());
    }

    Element comment(Reader browser, long id) {
        var found = page(browser).page().getElementById("comment-" + id);
        if (found == null) throw new AssertionError("Not on the page: comment " + id);
        return found;
    }

    String title(Reader browser) {
        return page(browser).page().select("#comments-title").text();
    }

    static byte[] png(int width, int height) {
        try (var out = new ByteArrayOutputStream()) {
            ImageIO.write(new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB), "png", out);
            return out.toByteArray();
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    /** A PNG that says it is this large and is only a few bytes long. */
    static byte[] pngThatClaims(int width, int height) {
        var png = png(1, 1);
        ByteBuffer.wrap(png).putInt(16, width).putInt(20, height);
        var sum = new CRC32();
        sum.update(png, 12, 17);
        ByteBuffer.wrap(png).putInt(29, (int) sum.getValue());
        return png;
    }

    static byte[] php() {
        return "<?php system($_GET['c']); ?>".getBytes(StandardCharsets.UTF_8);
    }
}
