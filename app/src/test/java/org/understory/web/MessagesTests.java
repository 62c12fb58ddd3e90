package org.understory.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Every sentence stands in a messages file, and none stands there in vain. */
class MessagesTests {
    private static final Path SOURCES = Path.of("src/main/java/org/understory");
    private static final Path FILES = Path.of("src/main/resources/messages");

    /** Beginnings of keys whose rest is computed. A whole room stands here only where its keys have nothing in common. */
    private static final Set<String> COMPUTED = Set.of(
            "admin.", // sections and texts by their word
            "communities.", // fields of the description
            "people.",
            "explainers.card.",
            "explainers.figure.", // sliders, tests, readings and presets by their word
            "database.", // what the command line tells
            "admin.colours.pale.",
            "admin.help.kind.",
            "admin.mail.security.",
            "admin.role.",
            "admin.setup.",
            "admin.staff.",
            "articles.role.",
            "articles.version.published.", // by how
            "commands.doctor.",
            "commands.help.",
            "communities.role.",
            "demo.staff.", // by the role
            "newsletters.list.", // by why a row was left out
            "desk.block.",
            "desk.related.", // by name
            "desk.asked.", // by what was decided
            "desk.contributor.", // by the field and the role
            "desk.kind.",
            "desk.letter.",
            "desk.review.months.",
            "desk.source.", // by the field
            "desk.state.",
            "home.lately.",
            "importing.shape.",
            "importing.what.",
            "importing.many.",
            "importing.did.",
            "importing.would.",
            "members.audience.",
            "members.block.",
            "members.handle.",
            "members.mute.",
            "members.preview.",
            "members.profile.",
            "members.relation.",
            "members.search.",
            "members.letter.", // .subject, .words, .press, .after
            "members.link.",
            "messages.line.", // what happened in a conversation
            "moderation.act.",
            "moderation.decisions.",
            "moderation.ground.",
            "moderation.room.",
            "moderation.rule.",
            "moderation.letter.",
            "newsletters.refused.",
            "newsletters.segment.",
            "newsletters.often.",
            "notifications.did.", // what happened, by its kind
            "notifications.gave.", // a reaction, by the kind of what it is for
            "notifications.reaction.",
            "notifications.kind.",
            "notifications.pace.",
            "privacy.erasure.",
            "reactions.", // the five by their word
            "search.kind.",
            "search.one.",
            "updates.audience.",
            "updates.form.audience.",
            "updates.mood.",
            "web.error.");

    /** What looks like a key and is none: files, settings and beans of other programs. */
    private static final Pattern NO_KEY =
            Pattern.compile("mail\\.(com|key|mime.*|smtp.*)|.*\\.(yaml|properties|js|new)|members\\.letter\\.[a-z]+");

    /** Words in templates that are the same in every language. */
    private static final Set<String> NAMES =
            Set.of("bin/understory import articles FOLDER", "SHA-256 …", "PubMed", "[^]");

    @Test
    void every_key_that_is_used_exists() {
        var known = keys();
        var unknown = used().stream()
                .filter(key -> !known.contains(key))
                .filter(key -> !NO_KEY.matcher(key).matches())
                .collect(Collectors.toCollection(TreeSet::new));
        assertThat(unknown).isEmpty();
    }

    @Test
    void every_key_that_exists_is_used() {
        var used = used();
        var idle = keys().stream()
                .filter(key -> !used.contains(key))
                .filter(key -> COMPUTED.stream().noneMatch(key::startsWith))
                .toList();
        assertThat(idle).isEmpty();
    }

    @Test
    void a_key_begins_with_its_rooms_name() {
        for (var file : files(FILES, ".properties")) {
            var room = file.getFileName().toString().replace(".properties", "");
            assertThat(load(file).stringPropertyNames()).allMatch(key -> key.startsWith(room + "."));
        }
    }

    @Test
    void templates_hold_no_words_of_their_own() {
        var found = new ArrayList<String>();
        for (var template : files(SOURCES, ".jte")) {
            for (var words : TemplateWords.of(read(template)))
                if (!NAMES.contains(words)) found.add(SOURCES.relativize(template) + ": " + words);
        }
        assertThat(found).isEmpty();
    }

    /** A browser breaks a line at each hyphen, and a single letter at the end of one is read twice before it is understood. */
    @Test
    void no_word_can_break_after_its_first_letter() {
        var breaking = Pattern.compile("(?<![\\w-])[A-Za-z]-[a-z]");
        for (var file : files(FILES, ".properties"))
            assertThat(load(file).values())
                    .noneMatch(words -> breaking.matcher((String) words).find());
    }

    private static Set<String> used() {
        var rooms = files(FILES, ".properties").stream()
                .map(file -> file.getFileName().toString().replace(".properties", ""))
                .collect(Collectors.joining("|"));
        var key = Pattern.compile("\"((?:" + rooms + ")\\.[a-zA-Z0-9.-]*[a-zA-Z0-9])\"(?!\\s*\\+)");
        return Stream.of(".java", ".jte")
                .flatMap(ending -> files(SOURCES, ending).stream())
                .flatMap(file -> key.matcher(read(file)).results())
                .map(match -> match.group(1))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static Set<String> keys() {
        return files(FILES, ".properties").stream()
                .flatMap(file -> load(file).stringPropertyNames().stream())
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static Properties load(Path file) {
        var all = new Properties();
        try (var in = Files.newBufferedReader(file)) {
            all.load(in);
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
        return all;
    }

    private static List<Path> files(Path folder, String ending) {
        try (var files = Files.walk(folder)) {
            return files.filter(file -> file.toString().endsWith(ending)).toList();
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }
}
