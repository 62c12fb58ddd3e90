package org.understory.messages;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.understory.media.Fingerprint;
import org.understory.media.PictureField;
import org.understory.media.PictureFields;
import org.understory.text.CleanText;
import org.understory.web.Mistakes;
import org.understory.web.Sentence;

/**
 * The form in which a message is written, as it was typed.
 *
 * @param to whom a new conversation is with: pseudonyms
 * @param name of a new group
 * @param once tells two sendings of one form from two forms with the same words
 * @param notice what to know about the form as a whole, or null
 */
record MessageForm(
        String to,
        String name,
        String text,
        List<PictureField> pictures,
        String once,
        Mistakes mistakes,
        @Nullable Sentence notice) {

    MessageForm {
        pictures = List.copyOf(pictures);
    }

    static MessageForm fresh(String to) {
        var once = UUID.randomUUID().toString();
        return new MessageForm(to, "", "", PictureFields.empty(), once, new Mistakes(), null);
    }

    /** A group's settings as they are. */
    static MessageForm named(String name) {
        return fresh("").withName(name);
    }

    static MessageForm sent(HttpServletRequest request) {
        var pictures = PictureFields.sent(request);
        return new MessageForm(
                typed(request, "to"),
                typed(request, "name"),
                typed(request, "text"),
                pictures,
                typed(request, "once"),
                new Mistakes(),
                null);
    }

    private static String typed(HttpServletRequest request, String field) {
        var typed = request.getParameter(field);
        return typed == null ? "" : typed;
    }

    MessageForm with(List<PictureField> others) {
        return new MessageForm(to, name, text, others, once, mistakes, notice);
    }

    MessageForm withName(String other) {
        return new MessageForm(to, other, text, pictures, once, mistakes, notice);
    }

    MessageForm withNotice(String key, Object... arguments) {
        return new MessageForm(to, name, text, pictures, once, mistakes, Sentence.of(key, arguments));
    }

    CleanText words() {
        return CleanText.of(text);
    }

    CleanText cleanName() {
        return CleanText.of(name.replaceAll("\\s+", " "));
    }

    /** The pseudonyms that were typed, without the @ before them, each once. */
    List<String> called() {
        return Arrays.stream(CleanText.of(to).value().split("[,;\\s]+"))
                .map(word -> word.startsWith("@") ? word.substring(1) : word)
                .filter(word -> !word.isEmpty())
                .distinct()
                .toList();
    }

    boolean isEmpty() {
        return words().isBlank()
                && pictures.stream().allMatch(field -> field.picture() == null && field.upload() == null);
    }

    byte[] fingerprint(String place) {
        return Fingerprint.of(pictures, place, once, words().value());
    }

    int longest() {
        return ConversationRules.LONGEST;
    }

    /** All that is to be put right, those of the pictures included. */
    Mistakes all() {
        var all = new Mistakes();
        mistakes.all().forEach(all::add);
        for (var field : pictures) {
            if (field.mistake() != null) all.add("picture" + field.place(), field.mistake());
        }
        return all;
    }
}
