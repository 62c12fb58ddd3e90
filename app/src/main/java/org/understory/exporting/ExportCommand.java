package org.understory.exporting;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.understory.communities.Communities;
import org.understory.communities.Community;
import org.understory.subject.Command;
import org.understory.web.Messages;

/** {@code bin/understory export articles DIR}: writes the library into an empty folder. */
@Component
class ExportCommand implements Command {
    private final LibraryFolder library;
    private final PictureTexts pictures;
    private final List<Outgoing> outgoing;
    private final Communities communities;
    private final Messages messages;

    ExportCommand(
            LibraryFolder library,
            PictureTexts pictures,
            List<Outgoing> outgoing,
            Communities communities,
            Messages messages) {
        this.library = library;
        this.pictures = pictures;
        this.outgoing = List.copyOf(outgoing);
        this.communities = communities;
        this.messages = messages;
    }

    @Override
    public String name() {
        return "export";
    }

    @Override
    public String usage() {
        return messages.say("exporting.usage");
    }

    @Override
    public String summary() {
        return messages.say("exporting.summary");
    }

    @Override
    public int run(List<String> args, PrintStream out) {
        var words = args.stream().filter(arg -> !arg.startsWith("--")).toList();
        var other = outgoing.stream()
                .filter(one -> one.kind().equals(words.isEmpty() ? "" : words.getFirst()))
                .findFirst();
        if (words.size() != 2 || other.isEmpty() && !words.getFirst().equals("articles")) {
            say(out, "exporting.called", usage());
            return 2;
        }
        var community = community(args);
        if (community.isEmpty()) {
            var all = communities.all().stream().map(Community::slug).toList();
            say(out, all.isEmpty() ? "exporting.noCommunity" : "exporting.whichCommunity", String.join(", ", all));
            return 1;
        }
        var to = Path.of(words.getLast());
        return other.isPresent() ? write(other.get(), community.get(), to, out) : write(community.get(), to, out);
    }

    private int write(Outgoing kind, Community community, Path file, PrintStream out) {
        try {
            out.println(kind.write(community, file));
            return 0;
        } catch (FileAlreadyExistsException there) {
            say(out, "exporting.there", file);
        } catch (IOException unwritable) {
            say(out, "exporting.unwritable", String.valueOf(unwritable.getMessage()));
        }
        return 1;
    }

    private int write(Community community, Path folder, PrintStream out) {
        try {
            if (!isEmpty(folder)) {
                say(out, "exporting.notEmpty", folder);
                return 1;
            }
            var files = library.of(community.id());
            for (var file : files.texts().entrySet()) {
                var place = folder.resolve(file.getKey());
                Files.createDirectories(place.getParent());
                Files.writeString(place, file.getValue());
            }
            for (var picture : files.pictures().entrySet()) {
                var place = folder.resolve(picture.getKey());
                Files.createDirectories(place.getParent());
                Files.write(place, pictures.read(picture.getValue()));
            }
            say(out, "exporting.done", community.name(), files.articles(), folder);
            if (files.lost() > 0) say(out, "exporting.lost", files.lost());
            return 0;
        } catch (IOException unwritable) {
            say(out, "exporting.unwritable", String.valueOf(unwritable.getMessage()));
            return 1;
        }
    }

    private static boolean isEmpty(Path folder) throws IOException {
        if (!Files.exists(folder)) return true;
        try (var inside = Files.list(folder)) {
            return inside.findAny().isEmpty();
        }
    }

    private Optional<Community> community(List<String> args) {
        var slug = args.stream()
                .filter(arg -> arg.startsWith("--community="))
                .map(arg -> arg.substring("--community=".length()))
                .findFirst();
        if (slug.isPresent()) return communities.bySlug(slug.get());
        return communities.all().size() == 1 ? Optional.of(communities.all().getFirst()) : Optional.empty();
    }

    private void say(PrintStream out, String key, Object... args) {
        out.println(messages.say(key, args));
    }
}
