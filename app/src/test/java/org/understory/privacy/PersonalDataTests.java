package org.understory.privacy;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.understory.CommunityMaker;
import org.understory.PagesTest;
import org.understory.communities.Community;
import org.understory.communities.Role;
import org.understory.mail.Mailbox;
import org.understory.people.People;
import org.understory.questions.Forum;
import org.understory.subject.HoldsPersonalData;
import org.understory.subject.Subject;
import org.understory.updates.Wall;

@PagesTest
class PersonalDataTests {
    /** Numbers that lead to nobody once the account is gone; the serving role may not change most of these tables. */
    private static final Set<String> NUMBERS_STAY = Set.of(
            "audit.by_person",
            "published_texts.published_by",
            "article_revisions.saved_by",
            "publications.by_person",
            "sign_offs.person_id",
            "contributors.verified_by");

    private final CommunityMaker make;
    private final JdbcClient sql;
    private final PersonalData data;
    private final People people;
    private final Mailbox mailbox;
    private final List<HoldsPersonalData> rooms;

    PersonalDataTests(
            CommunityMaker make,
            JdbcClient sql,
            PersonalData data,
            People people,
            Mailbox mailbox,
            List<HoldsPersonalData> rooms) {
        this.make = make;
        this.sql = sql;
        this.data = data;
        this.people = people;
        this.mailbox = mailbox;
        this.rooms = rooms;
    }

    /** A column that names a person or a member. */
    private record Naming(String table, String column, boolean member) {
        String name() {
            return table + "." + column;
        }
    }

    @Test
    void every_table_that_names_somebody_is_looked_after_by_its_room() throws IOException {
        var looked = sourcesThatHoldPersonalData();
        var forgotten = new TreeSet<String>();
        for (var naming : namings()) {
            if (!looked.matches("(?s).*\\b" + naming.table() + "\\b.*")) forgotten.add(naming.name());
        }
        assertThat(forgotten).isEmpty();
    }

    @Test
    void nothing_names_somebody_who_was_erased() {
        var community = make.community();
        var owner = make.staff(community, Role.OWNER);
        var someone = make.staff(community, Role.MODERATOR);
        owner.browser().post("/admin/staff/" + someone.member().value(), "roles", "EDITOR");
        someone.browser().post("/settings/data/erasure");
        var theirs = busy(community, someone);
        assertThat(data.erase(someone.person())).isInstanceOf(Erasure.Erased.class);
        for (var naming : namings()) {
            if (NUMBERS_STAY.contains(naming.name())) continue;
            var id = naming.member()
                    ? someone.member().value()
                    : someone.person().value();
            var left = sql.sql("select count(*) from " + naming.table() + " where " + naming.column() + " = :id")
                    .param("id", id)
                    .query(Long.class)
                    .single();
            assertThat(left).as(naming.name()).isZero();
        }
        for (var table : tablesAboutThings()) {
            for (var thing : theirs) {
                var left = sql.sql("select count(*) from %s where %s = :kind and thing = :thing"
                                .formatted(table.table(), table.column()))
                        .param("kind", thing.kind())
                        .param("thing", thing.id())
                        .query(Long.class)
                        .single();
                assertThat(left).as(table.name() + " about " + thing).isZero();
            }
        }
        assertThat(someone.browser().get("/").page().select(".me")).isEmpty();
    }

    /** Somebody takes part in everything, and others in what is theirs. Answers what goes when they do. */
    private List<Subject> busy(Community community, CommunityMaker.Someone someone) {
        sql.sql("update members set handle = 'busy', joined_at = active_at where id = :id")
                .param("id", someone.member().value())
                .update();
        var me = someone.browser();
        var other = make.member(community, "other");
        var update = Wall.posted(me, "A good day for @other");
        var theirUpdate = Wall.posted(other.browser(), "Hello @busy");
        comment(other, "update", update);
        comment(someone, "update", theirUpdate);
        for (var both : List.of(someone, other))
            for (var on : List.of(update, theirUpdate))
                both.browser().post("/reactions", "on", "update:" + on, "give", "hug");
        var question = Forum.asked(me, "What helps at night?");
        var theirQuestion = Forum.asked(other.browser(), "And by day?");
        var answer = Forum.answered(me, theirQuestion, "A walk");
        other.browser().post("/answers/" + answer + "/helped");
        other.browser().post("/reactions", "on", "answer:" + answer, "give", "hug");
        me.post("/members/other/follow");
        other.browser().post("/members/busy/follow");
        me.post("/members/other/mute");
        for (var thing :
                List.of("update:" + theirUpdate, "member:" + other.member().value()))
            me.post("/reports", "on", thing, "ground", "spam", "words", "Look");
        other.browser().post("/reports", "on", "update:" + update, "ground", "spam", "words", "Look");
        return List.of(new Subject("update", update), new Subject("question", question), new Subject("answer", answer));
    }

    private static void comment(CommunityMaker.Someone by, String kind, long thing) {
        by.browser().post("/comments", "on", kind + ":" + thing, "text", "Well said");
    }

    /**
     * Tables whose rows are about a thing of any kind. What staff did and what was reported stays, without a word or a
     * name; the index follows after.
     */
    private List<Naming> tablesAboutThings() {
        return sql.sql("""
                select things.table_name, kinds.column_name, false as member
                  from information_schema.columns things
                  join information_schema.tables using (table_schema, table_name)
                  join information_schema.columns kinds using (table_schema, table_name)
                 where table_schema = 'public'
                   and tables.table_type = 'BASE TABLE'
                   and things.column_name = 'thing'
                   and kinds.column_name in ('kind', 'subject_kind')
                   and kinds.data_type = 'text'
                   and not (kinds.column_name = 'kind' and things.table_name = 'notifications')
                   and things.table_name not in ('audit', 'cases', 'moderation_acts', 'search_documents', 'search_changes')
                """)
                .query((row, n) -> new Naming(row.getString("table_name"), row.getString("column_name"), false))
                .list();
    }

    @Test
    void the_only_owner_hands_over_before_being_forgotten() {
        var community = make.community();
        var owner = make.staff(community, Role.OWNER);
        assertThat(data.erase(owner.person())).isEqualTo(new Erasure.OnlyOwner(List.of(community.name())));
        assertThat(owner.browser().get("/admin").status()).isEqualTo(200);
    }

    @Test
    void a_person_takes_everything_along_in_one_file() {
        var ana = make.subscriber(make.community(), "Ana");
        var file = ana.browser().get("/settings/data/export");
        assertThat(file.header("Content-Disposition")).startsWith("attachment");
        assertThat(file.header("Cache-Control")).contains("no-store");
        assertThat(file.text())
                .contains(people.email(ana.person()).orElseThrow().value(), "Ana");
        for (var room : rooms) assertThat(file.text()).contains("\"" + room.room() + "\"");
    }

    @Test
    void a_person_is_forgotten_by_the_link_in_the_letter() {
        var ana = make.subscriber(make.community(), "Ana");
        var email = people.email(ana.person()).orElseThrow();
        ana.browser().post("/settings/data/erasure");
        var link = mailbox.lastTo(email.value()).link();
        var asked = ana.browser().get(link);
        assertThat(people.find(email)).as("looking erases nothing").isPresent();
        var gone = ana.browser().submit(asked.page().selectFirst("main form"));
        assertThat(gone.page().select("h1").text()).isEqualTo("You are forgotten");
        assertThat(people.find(email)).isEmpty();
        assertThat(ana.browser().post(link).status()).isEqualTo(410);
    }

    private List<Naming> namings() {
        return sql.sql("""
                select columns.table_name, columns.column_name,
                       columns.column_name like '%member%' or target.relname = 'members' as member
                  from information_schema.columns
                  join information_schema.tables using (table_schema, table_name)
                  left join pg_attribute attribute
                    on attribute.attrelid = format('%I.%I', table_schema, table_name)::regclass
                   and attribute.attname = columns.column_name
                  left join pg_constraint reference
                    on reference.conrelid = attribute.attrelid
                   and reference.contype = 'f'
                   and reference.conkey = array[attribute.attnum]
                  left join pg_class target on target.oid = reference.confrelid
                 where table_schema = 'public'
                   and tables.table_type = 'BASE TABLE'
                   and columns.data_type = 'bigint'
                   and (target.relname in ('persons', 'members')
                        or columns.column_name ~ '(^|_)(person|member|author|voter|reader)(_id)?$'
                        or columns.column_name ~ '_by$')
                """)
                .query((row, n) ->
                        new Naming(row.getString("table_name"), row.getString("column_name"), row.getBoolean("member")))
                .list();
    }

    private static String sourcesThatHoldPersonalData() throws IOException {
        try (Stream<Path> files = Files.walk(Path.of("src/main/java/org/understory"))) {
            return files.filter(file -> file.toString().endsWith(".java"))
                    .map(PersonalDataTests::read)
                    .filter(source -> source.contains("implements HoldsPersonalData"))
                    .collect(Collectors.joining("\n"));
        }
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException broken) {
            throw new IllegalStateException(broken);
        }
    }
}
