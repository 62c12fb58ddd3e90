package org.understory.importing;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.understory.articles.Publication;
import org.understory.communities.Communities;
import org.understory.communities.Community;
import org.understory.reviews.Badge;
import org.understory.subject.Command;
import org.understory.web.Messages;

/** {@code bin/understory import articles DIR}: publishes a folder, or says by file and line what is wrong with it. */
@Component
class ImportCommand implements Command {
    private final Import imports;
    private final Communities communities;
    private final Messages messages;

    ImportCommand(Import imports, Communities communities, Messages messages) {
        this.imports = imports;
        this.communities = communities;
        this.messages = messages;
    }

    @Override
    public String name() {
        return "import";
    }

    @Override
    public String usage() {
        return messages.say("importing.usage");
    }

    @Override
    public String summary() {
        return messages.say("importing.summary");
    }

    @Override
    public int run(List<String> args, PrintStream out) {
        var asked = Asked.of(args);
        if (asked.isEmpty()) {
            say(out, "importing.called", usage());
            return 2;
        }
        var community = community(asked.get().community());
        if (community.isEmpty()) {
            var all = communities.all().stream().map(Community::slug).toList();
            say(out, all.isEmpty() ? "importing.noCommunity" : "importing.whichCommunity", String.join(", ", all));
            return 1;
        }
        try {
            var folder = Folder.read(Path.of(asked.get().folder()));
            return asked.get().hashes() ? hashes(community.get(), folder, out) : publish(community.get(), folder, out);
        } catch (IOException unreadable) {
            say(out, "importing.unreadable", String.valueOf(unreadable.getMessage()));
            return 1;
        }
    }

    private int publish(Community community, Folder folder, PrintStream out) {
        if (folder.articles().isEmpty()) {
            say(out, "importing.noArticles");
            return 1;
        }
        var all = folder.articles().size();
        var done = new int[] {0};
        var outcome = imports.run(community.id(), folder, slug -> say(out, "importing.progress", ++done[0], all, slug));
        return switch (outcome) {
            case Outcome.Refused refused -> {
                refused.findings().forEach(finding -> out.println(finding.say(messages)));
                say(out, "importing.refused", refused.findings().size());
                yield 1;
            }
            case Outcome.Imported imported -> {
                imported.notes().forEach(note -> out.println(note.say(messages)));
                say(
                        out,
                        "importing.imported",
                        community.name(),
                        count(imported, Publication.What.ADDED),
                        count(imported, Publication.What.CHANGED),
                        count(imported, Publication.What.UNCHANGED),
                        imported.articles().values().stream()
                                .filter(article -> article.badge() instanceof Badge.Reviewed)
                                .count());
                yield 0;
            }
        };
    }

    private int hashes(Community community, Folder folder, PrintStream out) {
        for (var draft : imports.check(community.id(), folder).drafts()) {
            out.println(draft.text().sha256() + "  " + draft.slug());
        }
        return 0;
    }

    private Optional<Community> community(String slug) {
        if (!slug.isEmpty()) return communities.bySlug(slug);
        return communities.all().size() == 1 ? Optional.of(communities.all().getFirst()) : Optional.empty();
    }

    private static long count(Outcome.Imported imported, Publication.What what) {
        return imported.articles().values().stream()
                .filter(article -> article.what() == what)
                .count();
    }

    private void say(PrintStream out, String key, Object... args) {
        out.println(messages.say(key, args));
    }

    /**
     * What was asked for.
     *
     * @param community a slug, or empty for the only one
     * @param hashes whether to print the fingerprints of the texts instead of publishing
     */
    record Asked(String folder, String community, boolean hashes) {
        static Optional<Asked> of(List<String> args) {
            var words = args.stream().filter(arg -> !arg.startsWith("--")).toList();
            if (words.size() != 2 || !words.getFirst().equals("articles")) return Optional.empty();
            var community = args.stream()
                    .filter(arg -> arg.startsWith("--community="))
                    .map(arg -> arg.substring("--community=".length()))
                    .findFirst()
                    .orElse("");
            return Optional.of(new Asked(words.getLast(), community, args.contains("--hashes")));
        }
    }
}
