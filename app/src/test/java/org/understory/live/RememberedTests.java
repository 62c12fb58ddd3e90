package org.understory.live;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;

class RememberedTests {
    @Test
    void it_is_read_once_until_it_is_forgotten() {
        var times = new AtomicInteger();
        var remembered = new Remembered<>(times::incrementAndGet);

        assertThat(remembered.get()).isEqualTo(1);
        assertThat(remembered.get()).isEqualTo(1);
        remembered.forget();
        assertThat(remembered.get()).isEqualTo(2);
    }

    @Test
    void what_was_being_read_while_it_changed_is_not_kept() {
        var row = new AtomicReference<>("before");
        var self = new AtomicReference<Remembered<String>>();
        self.set(new Remembered<>(() -> {
            var seen = row.get();
            if (row.compareAndSet("before", "after")) self.get().forget();
            return seen;
        }));

        assertThat(self.get().get()).isEqualTo("before");
        assertThat(self.get().get()).isEqualTo("after");
    }
}
