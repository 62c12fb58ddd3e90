package org.understory.subject;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A room whose new things stand in the community's stream of activities. */
public interface Streamed {
    /** The kind of its subjects, such as {@code update}. */
    String kind();

    /**
     * The newest of its things before a place, newest first by time and then by id, as far as the viewer may see them
     * and has muted nobody of their authors. One statement at most.
     *
     * @param face the member who looks, or null for a visitor or a subscriber, who see what is open to everyone
     */
    List<Entry> before(CommunityId community, @Nullable MemberId face, Feed feed, Point place, int most);

    /** One thing in the stream, by the time that orders it. */
    record Entry(Subject subject, Instant at) {}

    /** A place in the order: what is earlier, or as early with a lower id, comes after it. */
    record Point(Instant at, long id) {
        /** Before the newest. */
        public static final Point START = new Point(Instant.parse("9999-01-01T00:00:00Z"), Long.MAX_VALUE);
    }

    /** What is asked for. */
    sealed interface Feed {
        record Everyone() implements Feed {}

        /** What those wrote whom the viewer follows. */
        record Team() implements Feed {
            /** From how many members on a team is looked for among the newest things of everybody. */
            public static final int LARGE = 200;
        }

        /** What is about at least one of these topics, by their ids; each thing once. */
        record About(List<Long> topics) implements Feed {
            public About {
                topics = List.copyOf(topics);
            }
        }
    }
}
