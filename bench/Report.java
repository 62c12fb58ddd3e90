package bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Collectors;

/** Writes {@code docs/bench.md}; a quick run writes {@code target/bench-quick.md} and leaves the document alone. */
record Report(Path root, Plan plan) {

    void write(List<Result> results) throws IOException {
        var file = root.resolve(plan.quick() || !plan.only().isEmpty() ? "target/bench-quick.md" : "docs/bench.md");
        Files.createDirectories(file.getParent());
        Files.writeString(file, text(results));
        System.out.println("Written: " + root.relativize(file));
    }

    private String text(List<Result> results) throws IOException {
        var size = plan.large();
        return """
                # How fast it is, and how small

                `bin/bench` made this page on %s, on %s, with
                %,d members, %,d articles, %,d updates and %,d comments; a tenth of it where a page is compared with itself. Everything ran on that
                one machine at once: the program, its PostgreSQL, what it is compared with, and the load.

                | scenario | ours | ceiling | ratio | range | to reach | reached |
                |---|---|---|---|---|---|---|
                %s

                ## How to read it

                - **ratio** is ours divided by the ceiling, each pair measured one right after the other, the order changing from
                  pair to pair: the median of %d pairs, and the smallest and largest of them. What else the machine does falls on
                  both, so the ratio says more than the numbers beside it.
                - **warm**: the program is measured once it has been compiled, when two runs in a row differ by 3 %% or less (at
                  most 12 runs). The first thousand pages after a start take two to four times as long.
                - **nginx** serves the same bytes with the same headers from two workers, compressed beforehand
                  (`gzip_static`), with open files remembered and no log. Both are asked by `wrk` with 32 connections.
                - **pgbench** runs the very statements that the program sent for one such request, with the same parameters, in the
                  same transactions, prepared, over the same socket, with as many clients. It renders nothing and checks nothing.
                - **10 times the data**: the same page in an installation with ten times the members, articles, comments, updates and questions, one
                  reader at a time, nothing kept; the ratio of the median times.
                - **memory** is proportional (PSS): a page of memory that several processes share counts once.
                - **killed**: while comments are being posted, the program or its PostgreSQL is killed with signal 9, in turn. A comment
                  whose sender got its answer must be there exactly once. Others subscribe meanwhile: each who was told so must get
                  their letter, and a letter that was in the air at the kill may come twice, under one Message-ID and recorded.

                The data is written by the files of `bench/scale`, the same each time: 1 %% of the members wrote 74.7 %% of the
                comments, updates, questions and answers, the next 9 %% wrote 24.0 %%, the other 90 %% wrote 1.3 %%, as in four health
                networks (van Mierlo, J Med Internet Res 2014); articles draw comments in a Zipf-like way, and one has exactly 200;
                updates draw reactions and comments in such a way, members followers, questions answers, conversations messages. One
                question has exactly 200 answers, one member %,d followers, one follows %,d members, and one posts hourly. The index
                of the search is left as the samples made it, because nothing here asks it.
                """
                .formatted(
                        LocalDate.now(),
                        machine(),
                        size.members(),
                        size.articles(),
                        size.updates(),
                        size.comments(),
                        results.stream().map(Report::row).collect(Collectors.joining("\n")),
                        plan.pairs(),
                        size.followers(),
                        size.team());
    }

    private static String row(Result result) {
        return "| %s | %s | %s | %s | %s | %s | %s |"
                .formatted(
                        result.scenario(),
                        result.ours(),
                        result.ceiling(),
                        result.value(),
                        result.range(),
                        result.reach(),
                        result.verdict().words());
    }

    private static String machine() throws IOException {
        var memory = Files.readAllLines(Path.of("/proc/meminfo")).stream()
                .filter(line -> line.startsWith("MemTotal:"))
                .mapToLong(line -> Long.parseLong(line.replaceAll("\\D", "")) >> 20)
                .sum();
        return "a virtual machine with %d cores and %d GB of memory"
                .formatted(Runtime.getRuntime().availableProcessors(), memory + 1);
    }
}
