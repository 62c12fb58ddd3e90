package org.understory.importing;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.understory.communities.Communities;
import org.understory.communities.Community;
import org.understory.subject.Command;
import org.understory.web.Messages;

/** {@code bin/understory import KIND FROM}: takes what is brought, or says by file and line what is wrong with it. */
@Component
class ImportCommand implements Command {
    private final List<Incoming> kinds;
    private final Communities communities;
    private final Messages messages;

    ImportCommand(List<Incoming> kinds, Communities communities, Messages messages) {
        this.kinds = kinds.stream().sorted(Comparator.comparing(Incoming::kind)).toList();
        this.communities = communities;
        this.messages = messages;
    }

    @Override
    public String name() {
        return "import";
    }

    @Override
    public String usage() {
        return messages.say(
                "importing.usage", kinds.stream().map(Incoming::kind).collect(Collectors.joining("|")));
    }

    @Override
    public String summary() {
        return messages.say("importing.summary");
    }

    @Override
    public int run(List<String> args, PrintStream out) {
        var asked = Asked.of(args).orElse(null);
        var kind = asked == null ? Optional.<Incoming>empty() : kind(asked);
        if (asked == null || kind.isEmpty()) {
            say(out, "importing.called", usage());
            return 2;
        }
        var community = community(asked.community());
        if (community.isEmpty()) {
            var all = communities.all().stream().map(Community::slug).toList();
            say(out, all.isEmpty() ? "importing.noCommunity" : "importing.whichCommunity", String.join(", ", all));
            return 1;
        }
        return bring(kind.get(), asked, community.get(), out);
    }

    private int bring(Incoming kind, Asked asked, Community community, PrintStream out) {
        var report = new Report(
                asked.rehearsal(),
                reached -> say(out, "importing.progress", reached.done(), reached.all(), reached.name()));
        try {
            kind.bring(community, Path.of(asked.from()), asked.options(), report);
        } catch (IOException unreadable) {
            say(out, "importing.unreadable", String.valueOf(unreadable.getMessage()));
            return 1;
        }
        report.tell(messages, out::println);
        return report.refused() == 0 ? 0 : 1;
    }

    private Optional<Incoming> kind(Asked asked) {
        return kinds.stream()
                .filter(one -> one.kind().equals(asked.kind()))
                .filter(one -> one.options().containsAll(asked.options()))
                .findFirst();
    }

    private Optional<Community> community(String slug) {
        if (!slug.isEmpty()) return communities.bySlug(slug);
        return communities.all().size() == 1 ? Optional.of(communities.all().getFirst()) : Optional.empty();
    }

    private void say(PrintStream out, String key, Object... args) {
        out.println(messages.say(key, args));
    }
}
