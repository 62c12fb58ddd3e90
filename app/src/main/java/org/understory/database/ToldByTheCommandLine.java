package org.understory.database;

import org.springframework.boot.SpringBootExceptionReporter;
import org.springframework.context.ConfigurableApplicationContext;

/** Keeps Spring from logging a stack trace for what the command line says in one sentence. Named in spring.factories. */
final class ToldByTheCommandLine implements SpringBootExceptionReporter {

    ToldByTheCommandLine(ConfigurableApplicationContext context) {}

    @Override
    public boolean reportException(Throwable failure) {
        return CannotStart.within(failure).isPresent();
    }
}
