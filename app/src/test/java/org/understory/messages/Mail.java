package org.understory.messages;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.understory.CommunityMaker.Someone;
import org.understory.Reader;

/** Private messages through the pages. */
final class Mail {
    private Mail() {}

    /** Begins a conversation; several pseudonyms, with commas between them, make a group. */
    static Reader.Shown begin(Someone from, String to, String text, Reader.File... files) {
        return post(from, "/messages/new", Map.of("to", to, "text", text), files);
    }

    /** Begins a conversation and answers its path. */
    static String begun(Someone from, String to, String text, Reader.File... files) {
        return place(begin(from, to, text, files));
    }

    static Reader.Shown say(Someone from, String conversation, String text, Reader.File... files) {
        return post(from, conversation, Map.of("text", text), files);
    }

    static Reader.Shown post(Someone from, String path, Map<String, String> typed, Reader.File... files) {
        var fields = new LinkedHashMap<>(typed);
        fields.putIfAbsent("once", UUID.randomUUID().toString());
        return from.browser().postFiles(path, fields, List.of(files));
    }

    static String place(Reader.Shown shown) {
        if (shown.status() != 303)
            throw new AssertionError(shown.status() + ": "
                    + shown.page().select(".mistake, .notice").text());
        return shown.location().replaceFirst("#.*", "");
    }

    static List<String> words(Someone who, String conversation) {
        return who.browser().get(conversation).page().select(".message .words").eachText();
    }
}
