package org.understory.moderation;

import java.time.Clock;
import java.time.ZoneOffset;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.understory.members.Viewer;
import org.understory.people.Email;
import org.understory.people.People;
import org.understory.people.Tries;
import org.understory.subject.PersonId;
import org.understory.subject.Subject;
import org.understory.text.CleanText;
import org.understory.web.Site;

/** What people report. One person's reports of one thing are one report until it is decided. */
@Component
class Reports {
    private final JdbcClient sql;
    private final Clock clock;
    private final Cases cases;
    private final Reportables reportables;
    private final People people;
    private final Tries tries;
    private final ReporterLetters letters;

    Reports(
            JdbcClient sql,
            Clock clock,
            Cases cases,
            Reportables reportables,
            People people,
            Tries tries,
            ReporterLetters letters) {
        this.sql = sql;
        this.clock = clock;
        this.cases = cases;
        this.reportables = reportables;
        this.people = people;
        this.tries = tries;
        this.letters = letters;
    }

    /**
     * Hands a report to the moderators. Whoever is no subscriber gets a letter that it came in.
     *
     * @param form without mistakes
     */
    @Transactional
    public void hand(Site site, Viewer by, Subject on, ReportForm form) {
        var ground = Ground.of(form.ground()).orElseThrow();
        var person = reporter(by, form);
        var about = cases.opened(by.community(), on, ground);
        reportables.reported(by, on);
        var isNew = put(about, person, ground, form, by instanceof Viewer.Present);
        if (isNew)
            sql.sql("update cases set reporters = reporters + 1 where id = :id")
                    .param("id", about)
                    .update();
        var unknown = !(by instanceof Viewer.Present);
        if (isNew && (unknown || ground == Ground.ILLEGAL) && mayWrite(person)) letters.received(site, person);
    }

    private PersonId reporter(Viewer by, ReportForm form) {
        return switch (by) {
            case Viewer.Present present -> present.person();
            case Viewer.Unconfirmed some -> people.findOrCreate(address(form));
            case Viewer.Visitor visitor -> people.findOrCreate(address(form));
        };
    }

    private static Email address(ReportForm form) {
        return Email.of(form.typed(form.email())).orElseThrow();
    }

    private boolean mayWrite(PersonId person) {
        return tries.allow(ReportRules.RECEIPTS, String.valueOf(person.value()));
    }

    /**
     * Answers whether the person had not reported it yet. What is said later takes the place of what was said before, if
     * it is certain that the same person says it: a visitor may have typed anybody's address.
     */
    private boolean put(long about, PersonId person, Ground ground, ReportForm form, boolean certain) {
        return sql.sql("""
                insert into reports (case_id, person_id, ground, words, place, name, good_faith, reported_at)
                values (:case, :person, :ground, :words, :place, :name, :faith, :now)
                    on conflict (case_id, person_id) do update
                   set ground = excluded.ground,
                       words = excluded.words,
                       place = excluded.place,
                       name = excluded.name,
                       good_faith = excluded.good_faith
                 where :certain
                returning xmax = 0
                """)
                .param("case", about)
                .param("person", person.value())
                .param("ground", ground.word())
                .param("words", CleanText.of(form.typed(form.words())).value())
                .param("place", CleanText.of(form.typed(form.place())).value())
                .param("name", CleanText.of(form.typed(form.name())).value())
                .param("faith", form.faith() != null)
                .param("now", clock.instant().atOffset(ZoneOffset.UTC))
                .param("certain", certain)
                .query(Boolean.class)
                .optional()
                .orElse(false);
    }
}
