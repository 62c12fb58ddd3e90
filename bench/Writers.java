package bench;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;

/** People who post one comment after the other until they are cut off or stopped. */
record Writers(AtomicBoolean stopped, List<Thread> threads) implements AutoCloseable {

    static Writers begin(int people, Installation installation, String article, Exchange exchange) {
        var writers = new Writers(new AtomicBoolean(), new ArrayList<>());
        for (int one = 0; one < people; one++)
            writers.threads.add(Thread.ofVirtual().start(() -> writers.write(installation, article, exchange)));
        return writers;
    }

    private void write(Installation installation, String article, Exchange exchange) {
        var sender = new Sender(installation);
        while (!stopped.get()) {
            var comment = exchange.next(installation.size().sessions());
            try {
                sender.send(comment.session(), article, comment.text());
                exchange.acknowledged().add(comment.text());
            } catch (IOException | InterruptedException cutOff) {
                exchange.unanswered().add(comment);
                return;
            } catch (IllegalStateException refused) {
                exchange.refusals().add(refused.getMessage());
                return;
            }
        }
    }

    @Override
    public void close() throws InterruptedException {
        stopped.set(true);
        for (var thread : threads) thread.join();
    }
}
