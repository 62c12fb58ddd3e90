package org.understory.activities;

import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.LongFunction;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.understory.articles.ArticleId;
import org.understory.articles.Articles;
import org.understory.members.Viewer;
import org.understory.questions.QuestionId;
import org.understory.questions.Questions;
import org.understory.subject.Streamed;
import org.understory.subject.Streamed.Entry;
import org.understory.subject.Streamed.Feed;
import org.understory.subject.Streamed.Point;
import org.understory.subject.Subject;
import org.understory.updates.UpdateId;
import org.understory.updates.Updates;

/** Lays the new things of all rooms into one order, a page at a time. */
@Component
class Stream {
    /** How many things stand on one page. */
    static final int PAGE = 20;

    private final List<Streamed> rooms;
    private final Updates updates;
    private final Questions questions;
    private final Articles articles;

    Stream(List<Streamed> rooms, Updates updates, Questions questions, Articles articles) {
        this.rooms = rooms.stream().sorted(Comparator.comparing(Streamed::kind)).toList();
        this.updates = updates;
        this.questions = questions;
        this.articles = articles;
    }

    /** One page: a fixed number of statements, whatever is on it. */
    StreamPart page(Feed feed, Viewer viewer, @Nullable Cursor behind) {
        var found = rooms.stream()
                .flatMap(room -> entries(room, feed, viewer, behind).stream())
                .sorted(Cursor.ORDER)
                .limit(PAGE + 1)
                .toList();
        var whole = found.size() > PAGE;
        var shown = whole ? found.subList(0, PAGE) : found;
        return new StreamPart(cards(shown, viewer), whole ? Cursor.behind(shown.getLast()) : null);
    }

    /** The first few of a stream, in their order; as many statements as a page. */
    List<Object> newest(Feed feed, Viewer viewer, int most) {
        var found = rooms.stream()
                .flatMap(room ->
                        room.before(viewer.community(), viewer.face().orElse(null), feed, Point.START, most).stream())
                .sorted(Cursor.ORDER)
                .limit(most)
                .toList();
        return cards(found, viewer);
    }

    private static List<Entry> entries(Streamed room, Feed feed, Viewer viewer, @Nullable Cursor behind) {
        var place = behind == null ? Point.START : behind.place(room.kind());
        return room.before(viewer.community(), viewer.face().orElse(null), feed, place, PAGE + 1);
    }

    /** What was taken away between the two looks is left out. */
    private List<Object> cards(List<Entry> entries, Viewer viewer) {
        Map<Subject, Object> cards = new HashMap<>();
        updates.cards(ids(entries, UpdateId.KIND, UpdateId::new), viewer)
                .forEach(card -> cards.put(card.id().subject(), card));
        questions
                .cards(viewer, ids(entries, "question", QuestionId::new))
                .forEach(card -> cards.put(card.id().subject(), card));
        articles.cards(viewer.community(), ids(entries, "article", ArticleId::new))
                .forEach(card -> cards.put(card.id().subject(), card));
        return entries.stream()
                .map(entry -> cards.get(entry.subject()))
                .filter(Objects::nonNull)
                .toList();
    }

    private static <T> List<T> ids(List<Entry> entries, String kind, LongFunction<T> id) {
        return entries.stream()
                .map(Entry::subject)
                .filter(thing -> thing.kind().equals(kind))
                .map(thing -> id.apply(thing.id()))
                .toList();
    }

    /**
     * A page of the stream.
     *
     * @param cards in their order: {@code UpdateCard}, {@code QuestionCard} or {@code ArticleCard}
     * @param next where the next page begins, or null on the last one
     */
    record StreamPart(List<Object> cards, @Nullable Cursor next) {
        StreamPart {
            cards = List.copyOf(cards);
        }
    }
}
