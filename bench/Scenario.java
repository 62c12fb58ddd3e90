package bench;

import java.util.List;

/** One thing to measure. */
interface Scenario {
    /** What it is called on the command line: {@code bin/bench --only=kept-page}. */
    String name();

    List<Result> measure() throws Exception;
}
