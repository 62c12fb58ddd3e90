package org.understory.jobs;

import com.github.kagkarlsson.scheduler.Scheduler;
import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import java.time.Duration;
import java.util.List;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

/** Runs all jobs while the site serves; a command of {@code bin/understory} runs none. */
@Component
@ConditionalOnWebApplication
class Jobs implements SmartLifecycle {
    private static final Duration LOOKS_EVERY = Duration.ofSeconds(10);

    /** A round whose node died begins again after a minute and a bit; else its job would rest for half an hour. */
    private static final Duration BEATS_EVERY = Duration.ofSeconds(15);

    private static final int MISSED = 5;

    private final DataSource database;
    private final List<RecurringTask<Void>> tasks;
    private volatile @Nullable Scheduler scheduler;

    Jobs(DataSource database, List<Job> jobs) {
        this.database = database;
        this.tasks = jobs.stream().map(Jobs::task).toList();
    }

    private static RecurringTask<Void> task(Job job) {
        return Tasks.recurring(job.name(), FixedDelay.of(job.every()))
                .execute((instance, context) -> job.work().run());
    }

    @Override
    public void start() {
        var started = Scheduler.create(database)
                .startTasks(tasks)
                .threads(2)
                .pollingInterval(LOOKS_EVERY)
                .heartbeatInterval(BEATS_EVERY)
                .missedHeartbeatsLimit(MISSED)
                .shutdownMaxWait(Duration.ofSeconds(5))
                .build();
        started.start();
        scheduler = started;
    }

    @Override
    public void stop() {
        if (scheduler instanceof Scheduler running) running.stop();
        scheduler = null;
    }

    @Override
    public boolean isRunning() {
        return scheduler != null;
    }
}
