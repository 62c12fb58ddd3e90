package org.understory.search;

import java.io.PrintStream;
import java.util.List;
import org.springframework.stereotype.Component;
import org.understory.subject.Command;
import org.understory.web.Messages;

/** {@code bin/understory reindex}: builds the index of the search anew. */
@Component
class ReindexCommand implements Command {
    private final Index index;
    private final Messages messages;

    ReindexCommand(Index index, Messages messages) {
        this.index = index;
        this.messages = messages;
    }

    @Override
    public String name() {
        return "reindex";
    }

    @Override
    public String usage() {
        return messages.say("search.reindex.usage");
    }

    @Override
    public String summary() {
        return messages.say("search.reindex.summary");
    }

    @Override
    public int run(List<String> args, PrintStream out) {
        if (!args.isEmpty()) {
            out.println(usage());
            return 2;
        }
        out.println(messages.say("search.reindex.done", index.rebuild()));
        return 0;
    }
}
