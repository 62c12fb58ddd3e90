package org.understory.web;

import java.text.MessageFormat;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * One sentence of the messages files, read once. A page says a few hundred of them, and parsing the pattern each time cost
 * a sixth of its making.
 *
 * @param pieces the words between the places and the places' numbers, in turn; null where a place chooses its words by a
 *     number, which is left to {@link MessageFormat}
 */
record Phrase(MessageFormat format, @Nullable List<Object> pieces) {
    /** Stands for the place with its number while the pattern is taken apart; private use, so in no sentence. */
    private static final char PLACE = '\uE000';

    private static final int MOST_PLACES = 10;
    private static final Pattern PLACES = Pattern.compile("[\uE000-\uE009]");

    static Phrase of(String pattern) {
        var format = new MessageFormat(pattern, Locale.ENGLISH);
        for (var special : format.getFormats()) if (special != null) return new Phrase(format, null);
        return new Phrase(format, pieces(format));
    }

    private static List<Object> pieces(MessageFormat format) {
        var marks = new Object[MOST_PLACES];
        for (int i = 0; i < MOST_PLACES; i++) marks[i] = String.valueOf((char) (PLACE + i));
        var marked = format.format(marks);
        var pieces = new ArrayList<Object>();
        var place = PLACES.matcher(marked);
        var from = 0;
        while (place.find()) {
            pieces.add(marked.substring(from, place.start()));
            pieces.add(marked.charAt(place.start()) - PLACE);
            from = place.end();
        }
        pieces.add(marked.substring(from));
        return List.copyOf(pieces);
    }

    String say(Object... args) {
        if (pieces == null || needsFormat(args)) return ((MessageFormat) format.clone()).format(args);
        if (pieces.size() == 1) return (String) pieces.getFirst();
        var words = new StringBuilder(64);
        for (int i = 0; i < pieces.size(); i++) {
            if (pieces.get(i) instanceof Integer place)
                words.append(place < args.length ? args[place] : "{" + place + "}");
            else words.append(pieces.get(i));
        }
        return words.toString();
    }

    /** Large and broken numbers and dates have a form of their own. */
    private static boolean needsFormat(Object[] args) {
        for (var arg : args) {
            if (arg instanceof Integer || arg instanceof Long) {
                var number = ((Number) arg).longValue();
                if (number < -999 || number > 999) return true;
            } else if (arg instanceof Number || arg instanceof Date) return true;
        }
        return false;
    }
}
