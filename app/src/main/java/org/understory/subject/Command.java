package org.understory.subject;

import java.io.PrintStream;
import java.util.List;

/** A command of {@code bin/understory}. Rooms implement it; {@code help} lists them. */
public interface Command {
    /** The word that calls it, such as {@code import}. */
    String name();

    /** How it is called, without the program's name: {@code import articles DIR}. */
    String usage();

    /** What it does, in one line for {@code help}. */
    String summary();

    /**
     * Runs it.
     *
     * @param args the words after the command's name
     * @return the exit code: 0 done, 1 refused or failed, 2 called wrongly
     */
    int run(List<String> args, PrintStream out);
}
