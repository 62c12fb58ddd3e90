package org.understory.privacy;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Set;
import org.springframework.stereotype.Component;
import org.understory.communities.Communities;
import org.understory.communities.Community;
import org.understory.communities.Role;
import org.understory.communities.Roles;
import org.understory.people.Email;
import org.understory.people.PasswordLetters;
import org.understory.people.People;
import org.understory.subject.Command;
import org.understory.subject.PersonId;
import org.understory.web.Messages;

/** {@code user}: what an operator does for a person who cannot do it in the settings any more. */
@Component
class UserCommand implements Command {
    private static final String OUT = "--out=";

    private final PersonalData data;
    private final People people;
    private final Communities communities;
    private final Roles roles;
    private final PasswordLetters passwords;
    private final Messages messages;

    UserCommand(
            PersonalData data,
            People people,
            Communities communities,
            Roles roles,
            PasswordLetters passwords,
            Messages messages) {
        this.data = data;
        this.people = people;
        this.communities = communities;
        this.roles = roles;
        this.passwords = passwords;
        this.messages = messages;
    }

    @Override
    public String name() {
        return "user";
    }

    @Override
    public String usage() {
        return "user export|erase|owner-link EMAIL [--out FILE] [--yes]";
    }

    @Override
    public String summary() {
        return messages.say("privacy.command.summary");
    }

    @Override
    public int run(List<String> args, PrintStream out) {
        var words = args.stream().filter(arg -> !arg.startsWith("--")).toList();
        if (words.size() != 2 || !Set.of("export", "erase", "owner-link").contains(words.getFirst())) {
            out.println(messages.say("privacy.command.usage", usage()));
            return 2;
        }
        var person = Email.of(words.getLast()).flatMap(people::find);
        if (person.isEmpty()) {
            out.println(messages.say("privacy.command.unknown"));
            return 1;
        }
        return switch (words.getFirst()) {
            case "export" -> export(person.get(), args, out);
            case "erase" -> erase(person.get(), args.contains("--yes"), out);
            default -> ownerLink(person.get(), out);
        };
    }

    private int export(PersonId person, List<String> args, PrintStream out) {
        var json = data.export(person);
        var file = args.stream().filter(arg -> arg.startsWith(OUT)).findFirst();
        if (file.isEmpty()) {
            out.println(json);
            return 0;
        }
        var path = Path.of(file.get().substring(OUT.length()));
        try {
            // Nobody else on this machine may read it, and nothing that is there is written over.
            Files.createFile(path, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
            Files.writeString(path, json, StandardOpenOption.WRITE);
        } catch (IOException refused) {
            out.println(messages.say("privacy.command.file", path));
            return 1;
        }
        out.println(messages.say("privacy.command.exported", path));
        return 0;
    }

    private int erase(PersonId person, boolean sure, PrintStream out) {
        if (!sure) {
            out.println(messages.say("privacy.command.sure"));
            return 1;
        }
        return switch (data.erase(person)) {
            case Erasure.Erased() -> {
                out.println(messages.say("privacy.command.erased"));
                yield 0;
            }
            case Erasure.OnlyOwner(var owned) -> {
                out.println(messages.say("privacy.command.owner", String.join(", ", owned)));
                yield 1;
            }
        };
    }

    private int ownerLink(PersonId person, PrintStream out) {
        var owned = communities.all().stream()
                .filter(community -> owns(person, community))
                .toList();
        if (owned.isEmpty()) {
            out.println(messages.say("privacy.command.noOwner"));
            return 1;
        }
        out.println(messages.say("privacy.command.link"));
        for (var community : owned) out.println(community.url(passwords.path(community, person)));
        return 0;
    }

    private boolean owns(PersonId person, Community community) {
        return roles.of(person, community.id()).contains(Role.OWNER);
    }
}
