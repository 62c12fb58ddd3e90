package org.understory.importing;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.Map;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/**
 * What WordPress writes under Tools, Export: WXR, an RSS file with elements of its own. It is read as a stream, without a
 * document type and without anything from outside, so its length and what it names cost nothing.
 */
final class WordPressFile implements FormerSite {
    private static final XMLInputFactory FACTORY = factory();

    private final Path file;
    private final Map<String, FormerPicture> pictures = new HashMap<>();

    WordPressFile(Path file) {
        this.file = file;
    }

    @Override
    public Survey survey() throws IOException {
        var authors = new HashMap<String, Survey.Author>();
        var posts = new ArrayList<Survey.Found>();
        var address = new StringBuilder();
        var wxr = new boolean[1];
        read(new Handler() {
            @Override
            public void fact(String name, String value) {
                wxr[0] |= name.equals("wxr_version");
                if (name.equals("base_blog_url") || name.equals("link") && address.isEmpty()) {
                    address.setLength(0);
                    address.append(value.strip());
                }
            }

            @Override
            public void author(int line, Map<String, String> fields) {
                var login = fields.getOrDefault("author_login", "").strip();
                var name = fields.getOrDefault("author_display_name", "").strip();
                authors.put(login, new Survey.Author(line, name.isEmpty() ? login : name, ""));
            }

            @Override
            public void item(WordPressItem item) {
                item.picture().ifPresent(picture -> pictures.put(item.key(), picture));
                var post = item.post(pictures);
                if (post.left() == null) posts.add(Survey.Found.of(post));
            }
        });
        if (!wxr[0]) throw new BrokenFile(1, "importing.former.notWordPress");
        var site = address.isEmpty() ? "wordpress" : address.toString();
        return new Survey(site, site.replaceFirst("^https?://", ""), site, authors, posts);
    }

    @Override
    public void posts(Each each) throws IOException {
        read(new Handler() {
            @Override
            public void item(WordPressItem item) throws IOException {
                if (!item.isAttached()) each.take(item.post(pictures));
            }
        });
    }

    private interface Handler {
        /** Something about the whole site. */
        default void fact(String name, String value) {}

        default void author(int line, Map<String, String> fields) {}

        void item(WordPressItem item) throws IOException;
    }

    private void read(Handler handler) throws IOException {
        var decoder = StandardCharsets.UTF_8
                .newDecoder()
                .onMalformedInput(CodingErrorAction.REPLACE)
                .onUnmappableCharacter(CodingErrorAction.REPLACE);
        try (var in = new BufferedInputStream(Files.newInputStream(file), 1 << 16);
                var text = new AllowedInXml(new InputStreamReader(in, decoder))) {
            var xml = FACTORY.createXMLStreamReader(text);
            try {
                read(xml, handler);
            } catch (XMLStreamException broken) {
                throw new BrokenFile(xml.getLocation().getLineNumber(), "importing.former.broken");
            } finally {
                xml.close();
            }
        } catch (XMLStreamException broken) {
            throw new BrokenFile(1, "importing.former.broken");
        }
    }

    private static void read(XMLStreamReader xml, Handler handler) throws XMLStreamException, IOException {
        while (xml.hasNext()) {
            if (xml.next() != XMLStreamReader.START_ELEMENT) continue;
            var line = xml.getLocation().getLineNumber();
            switch (xml.getLocalName()) {
                case "rss", "channel" -> {}
                case "author" -> handler.author(line, WordPressItem.fields(xml));
                case "item" -> handler.item(WordPressItem.read(xml, line));
                default -> handler.fact(xml.getLocalName(), WordPressItem.text(xml));
            }
        }
    }

    private static XMLInputFactory factory() {
        var factory = XMLInputFactory.newDefaultFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        factory.setProperty(XMLInputFactory.IS_COALESCING, false);
        factory.setXMLResolver((publicId, systemId, base, namespace) -> {
            throw new XMLStreamException("Nothing is read from outside");
        });
        return factory;
    }
}
