package org.understory.demo;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;
import org.understory.communities.Role;
import org.understory.communities.Roles;
import org.understory.members.Members;
import org.understory.people.Email;
import org.understory.people.Passwords;
import org.understory.people.People;
import org.understory.subject.CommunityId;
import org.understory.subject.MemberId;
import org.understory.web.Messages;

/**
 * The sample people as whom somebody can sign in: those who run the sample communities, and a member. Their one password is made up for each installation and kept in the
 * data folder, so that a demonstration which somebody puts on the net is not open to everyone who read the manual.
 */
@Component
class SampleStaff {
    private static final String LETTERS = "abcdefghjkmnpqrstuvwxyz23456789";
    private static final List<Sample> ALL = List.of(
            new Sample("owner@example.org", "Olive", Role.OWNER),
            new Sample("editor@example.org", "Eddie", Role.EDITOR),
            new Sample("moderator@example.org", "Mo", Role.MODERATOR),
            new Sample("member@example.org", "May", null));

    private final People people;
    private final Passwords passwords;
    private final Members members;
    private final Roles roles;
    private final Messages messages;
    private final Path file;
    private @Nullable String password;

    SampleStaff(
            People people,
            Passwords passwords,
            Members members,
            Roles roles,
            Messages messages,
            @Value("${understory.data:data}") Path data) {
        this.people = people;
        this.passwords = passwords;
        this.members = members;
        this.roles = roles;
        this.messages = messages;
        this.file = data.resolve("demo-password");
    }

    /**
     * Lets them in, those who run it with their role; their accounts are made with the first community.
     *
     * @return them, by the word of their role, or {@code member}
     */
    Map<String, MemberId> join(CommunityId community) {
        var all = new HashMap<String, MemberId>();
        for (var sample : ALL) {
            var person = people.findOrCreate(new Email(sample.email()));
            if (!passwords.has(person)) {
                people.confirm(person);
                passwords.set(person, newPassword());
            }
            all.put(sample.word(), members.admit(person, community, sample.firstName()));
            if (sample.role() != null) roles.grant(community, person, sample.role(), null);
        }
        return all;
    }

    /** How to sign in. */
    List<String> lines() {
        var known = known();
        if (known == null) return List.of();
        var lines = new ArrayList<>(List.of(messages.say("demo.staff", known)));
        for (var sample : ALL) {
            lines.add("  " + messages.say("demo.staff.one", sample.email(), messages.say(sample.key())));
        }
        return List.copyOf(lines);
    }

    private String newPassword() {
        if (password != null) return password;
        var random = new SecureRandom();
        var made = IntStream.range(0, 4)
                .mapToObj(part -> random.ints(4, 0, LETTERS.length())
                        .mapToObj(at -> LETTERS.substring(at, at + 1))
                        .collect(Collectors.joining()))
                .collect(Collectors.joining("-"));
        try {
            Files.createDirectories(file.getParent());
            Files.deleteIfExists(file);
            Files.createFile(file, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
            Files.writeString(file, made + "\n");
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
        return password = made;
    }

    private @Nullable String known() {
        try {
            return Files.exists(file) ? Files.readString(file).strip() : null;
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    private record Sample(
            String email, String firstName, @Nullable Role role) {
        String word() {
            return role == null ? "member" : role.name().toLowerCase(Locale.ROOT);
        }

        String key() {
            return "demo.staff." + word();
        }
    }
}
