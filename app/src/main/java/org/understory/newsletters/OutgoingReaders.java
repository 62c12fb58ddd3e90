package org.understory.newsletters;

import de.siegmar.fastcsv.writer.CsvWriter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.understory.communities.Community;
import org.understory.exporting.Outgoing;
import org.understory.members.BroughtReaders;
import org.understory.topics.Topic;
import org.understory.topics.Topics;
import org.understory.web.Messages;

/** The readers of a newsletter as a CSV file with the record of their consent, as {@link IncomingReaders} takes them. */
@Component
class OutgoingReaders implements Outgoing {
    private final BroughtReaders readers;
    private final Wishes wishes;
    private final Topics topics;
    private final Messages messages;

    OutgoingReaders(BroughtReaders readers, Wishes wishes, Topics topics, Messages messages) {
        this.readers = readers;
        this.wishes = wishes;
        this.topics = topics;
        this.messages = messages;
    }

    @Override
    public String kind() {
        return "subscribers";
    }

    /** Never over a file that is there; nobody else on the machine may read it. */
    @Override
    public String write(Community community, Path file) throws IOException {
        var many = new AtomicInteger();
        if (Files.getFileStore(file.toAbsolutePath().getParent()).supportsFileAttributeView("posix"))
            Files.createFile(file, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
        else Files.createFile(file);
        try (var out = Files.newBufferedWriter(file, StandardOpenOption.WRITE);
                var csv = CsvWriter.builder().build(out)) {
            csv.writeRecord("email", "name", "consented_at", "consent_how", "frequency", "topics");
            readers.each(community.id(), one -> {
                var reader = one.reader();
                var wish = wishes.of(one.member());
                csv.writeRecord(
                        ReaderRow.harmless(reader.email().value()),
                        ReaderRow.harmless(reader.firstName()),
                        reader.at().toString(),
                        ReaderRow.harmless(
                                reader.how().isEmpty()
                                        ? messages.say("newsletters.list.here", community.name())
                                        : reader.how()),
                        wish.frequency().word(),
                        topics.named(community.id(), wish.topics()).stream()
                                .map(Topic::slug)
                                .collect(Collectors.joining(";")));
                many.incrementAndGet();
            });
        }
        return messages.say("newsletters.list.written", many.get(), file);
    }
}
