package bench;

import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicLong;

/**
 * What was sent and what came back.
 *
 * @param acknowledged the texts whose sender got an answer
 * @param unanswered what was cut off; its sender cannot know whether it was saved, and sends it again
 * @param refusals answers that no kill explains
 */
record Exchange(
        Queue<String> acknowledged, Queue<Sent> unanswered, Queue<String> refusals, AtomicLong begun, AtomicLong sentAgain) {
    Exchange() {
        this(new ConcurrentLinkedQueue<>(), new ConcurrentLinkedQueue<>(), new ConcurrentLinkedQueue<>(), new AtomicLong(), new AtomicLong());
    }

    /** A comment by the member of a session. */
    record Sent(int session, String text) {}

    /** What is sent next: first what was cut off, then something new, each by another of that many members. */
    Sent next(int sessions) {
        var again = unanswered.poll();
        if (again != null) {
            sentAgain.incrementAndGet();
            return again;
        }
        var number = begun.incrementAndGet();
        return new Sent((int) (3 + number % (sessions - 3)), Posting.text("" + number));
    }
}
