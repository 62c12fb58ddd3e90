package org.understory.newsletters;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.understory.CommunityMaker;
import org.understory.PagesTest;
import org.understory.communities.Community;
import org.understory.mail.Mailbox;
import org.understory.people.Email;
import org.understory.people.People;
import org.understory.privacy.PersonalData;
import org.understory.subject.Command;

/** Readers of a newsletter as CSV, in and out. */
@PagesTest
class ReaderListTests {
    private static final String HEADER = "email,name,consented_at,consent_how\n";

    private final CommunityMaker make;
    private final LettersOfTests letters;
    private final People people;
    private final PersonalData data;
    private final Mailbox mailbox;
    private final JdbcClient sql;
    private final List<Command> commands;
    private Community community;

    @TempDir
    Path folder;

    ReaderListTests(
            CommunityMaker make,
            LettersOfTests letters,
            People people,
            PersonalData data,
            Mailbox mailbox,
            JdbcClient sql,
            List<Command> commands) {
        this.make = make;
        this.letters = letters;
        this.people = people;
        this.data = data;
        this.mailbox = mailbox;
        this.sql = sql;
        this.commands = commands;
    }

    @BeforeEach
    void a_community() {
        community = make.community();
    }

    @Test
    void readers_come_with_their_consent_and_nobody_is_written_to() throws IOException {
        var file = file(HEADER + """
                Ana-L@Example.org,Ana,2024-03-02,Form on our former site
                ben-l@example.org,,2.3.2024,"Meeting in spring, on paper"
                """);
        assertThat(bring(file, "--dry-run")).contains("Readers: 2 would be new");
        assertThat(readers()).isZero();
        assertThat(bring(file)).contains("Readers: 2 new").doesNotContain("example.org");
        assertThat(readers()).isEqualTo(2);
        assertThat(bring(file)).as("again").contains("Readers: 2 unchanged");
        var ana = people.find(new Email("Ana-L@example.org")).orElseThrow();
        assertThat(people.isConfirmed(ana)).isTrue();
        assertThat(data.export(ana).toString()).contains("brought: Form on our former site", "2024-03-02");
        assertThat(mailbox.lettersTo("Ana-L@example.org")).isEmpty();
        data.erase(ana);
        assertThat(readers()).isEqualTo(1);
    }

    @Test
    void rows_that_cannot_be_taken_are_named_by_their_lines_and_the_others_are_taken() throws IOException {
        var report = bring(file("E-Mail Address;First Name;CONFIRM_TIME;Source;Status\n"
                + "cleo@example.org;=HYPERLINK(1);2024-03-02 10:11:12;Form;subscribed\n"
                + "no address;Ben;2024-03-02;Form;subscribed\n"
                + "dan@example.org;Dan;;Form;subscribed\n"
                + "eva@example.org;Eva;2024-03-02;;subscribed\n"
                + "fay@example.org;Fay;2999-01-01;Form;subscribed\n"
                + "gus@example.org;Gus;03/02/2024;Form;subscribed\n"
                + "hal@example.org;Hal;2024-03-02;Form;Unsubscribed\n"
                + "=1+1@example.org;Ida;2024-03-02;Form;subscribed\n"
                + "CLEO@example.org;Cleo;2024-03-02;Form;subscribed\n"));
        assertThat(report)
                .contains(
                        "readers.csv:3: This row has no email address",
                        "readers.csv:4: This row does not say when and how",
                        "readers.csv:5: This row does not say when and how",
                        "readers.csv:6: The consent is from a day that has not come",
                        "readers.csv:7: The day of the consent cannot be read",
                        "readers.csv:8: The list says that this reader was unsubscribed",
                        "readers.csv:9: This row has no email address",
                        "1 new",
                        "7 left out",
                        "1 unchanged")
                .doesNotContain("@example.org");
        assertThat(name("cleo@example.org")).as("a formula is no name").isEqualTo("Reader");
    }

    @Test
    void who_is_here_and_does_not_want_it_stays_without_it() throws IOException {
        var ana = make.subscriber(community, "Ana");
        var ben = make.subscriber(community, "Ben");
        letters.wanted(ben);
        var report = bring(file(HEADER + row(address(ana)) + row(address(ben)) + row("new-l@example.org")));
        assertThat(report).contains("1 new", "1 unchanged", "1 left out");
        assertThat(make.visitor(community).get(letters.preferences(ana)).text()).contains("sends you no newsletter");
        assertThat(readers()).isEqualTo(2);
    }

    @Test
    void other_encodings_are_read_or_refused_whole() throws IOException {
        var rows = HEADER + "%s@example.org,Zoë,2024-03-02,Form\n";
        assertThat(bring(file(rows.formatted("u16"), StandardCharsets.UTF_16))).contains("1 new");
        assertThat(name("u16@example.org")).isEqualTo("Zoë");
        assertThat(bring(file("\uFEFF" + rows.formatted("bom"), StandardCharsets.UTF_8)))
                .contains("1 new");
        assertThat(bring(file(rows.formatted("win"), Charset.forName("windows-1252"))))
                .contains("1 new", "read as Windows-1252");
        assertThat(name("win@example.org")).isEqualTo("Zoë");
        assertThat(bring(file(rows.formatted("bare"), StandardCharsets.UTF_16LE)))
                .contains("encoding that is not known", "Nothing");
        assertThat(readers()).isEqualTo(3);
    }

    @Test
    void a_list_without_consent_or_with_an_open_quotation_mark_is_refused_whole() throws IOException {
        assertThat(bring(file("email,name\nana@example.org,Ana\n")))
                .contains("Call it consented_at", "Call it consent_how");
        assertThat(bring(file(""))).contains("Call it email");
        var open = HEADER + row("one-l@example.org") + "two-l@example.org,\"Ben,2024-03-02,Form\n"
                + row("x@example.org").repeat(30);
        assertThat(bring(file(open))).contains("readers.csv:3: A quotation mark was opened here");
        assertThat(readers()).isZero();
    }

    @Test
    void readers_can_be_taken_elsewhere_and_come_back_the_same() throws IOException {
        bring(file("email,name,consented_at,consent_how,frequency,topics\n"
                + "ana-l2@example.org,Ana,2024-03-02T10:00:00Z,\"Form, then a letter\",monthly,diet;nothing\n"
                + "'+ben-l2@example.org,Ben,2024-03-03,'-paper-,each,\n"));
        var ana = make.subscriber(community, "Cleo");
        letters.wanted(ana);
        var first = folder.resolve("first.csv");
        assertThat(run("export", first)).contains("3 readers of the newsletter");
        assertThat(Files.getPosixFilePermissions(first)).hasSize(2);
        assertThat(Files.readString(first))
                .startsWith("email,name,consented_at,consent_how,frequency,topics")
                .contains(
                        "\"Form, then a letter\",monthly,",
                        "'+ben-l2@example.org,Ben,2024-03-03T00:00:00Z,'-paper-,each,");
        assertThat(run("export", first)).contains("is there already");
        var elsewhere = make.community();
        assertThat(run("import", first, elsewhere)).contains("3 new");
        var second = folder.resolve("second.csv");
        run("export", second, elsewhere);
        assertThat(Files.readAllLines(second)).containsExactlyInAnyOrderElementsOf(Files.readAllLines(first));
    }

    @Test
    void twenty_thousand_are_taken_at_once() throws IOException {
        var rows = new StringBuilder(HEADER);
        for (int n = 0; n < 20_000; n++) rows.append(row("many-" + n + "@example.org"));
        var began = System.nanoTime();
        assertThat(bring(file(rows.toString()))).contains("20,000 new");
        assertThat(Duration.ofNanos(System.nanoTime() - began)).isLessThan(Duration.ofSeconds(20));
        assertThat(readers()).isEqualTo(20_000);
    }

    private static String row(String address) {
        return address + ",Ana,2024-03-02,Form\n";
    }

    private Path file(String text) throws IOException {
        return file(text, StandardCharsets.UTF_8);
    }

    private Path file(String text, Charset encoding) throws IOException {
        return Files.write(folder.resolve("readers.csv"), text.getBytes(encoding));
    }

    private String bring(Path file, String... more) {
        return run("import", file, community, more);
    }

    private String run(String command, Path file) {
        return run(command, file, community);
    }

    private String run(String command, Path file, Community where, String... more) {
        var out = new ByteArrayOutputStream();
        var args = new java.util.ArrayList<>(List.of("subscribers", file.toString(), "--community=" + where.slug()));
        args.addAll(List.of(more));
        commands.stream()
                .filter(one -> one.name().equals(command))
                .findFirst()
                .orElseThrow()
                .run(args, new PrintStream(out, true, StandardCharsets.UTF_8));
        return out.toString(StandardCharsets.UTF_8);
    }

    private int readers() {
        return sql.sql("select count(*) from newsletter_readers(:community)")
                .param("community", community.id().value())
                .query(Integer.class)
                .single();
    }

    private String name(String address) {
        return sql.sql("select first_name from members where community_id = :community and person_id = :person")
                .param("community", community.id().value())
                .param("person", people.find(new Email(address)).orElseThrow().value())
                .query(String.class)
                .single();
    }

    private String address(CommunityMaker.Someone someone) {
        return people.email(someone.person()).map(Email::value).orElseThrow();
    }
}
