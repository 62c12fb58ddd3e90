package org.understory.glossary;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.understory.audit.Audit;
import org.understory.live.Remembered;
import org.understory.live.SignalListener;
import org.understory.live.Signals;
import org.understory.subject.CommunityId;
import org.understory.subject.PersonId;
import org.understory.subject.Subject;
import org.understory.web.NotFound;
import org.understory.web.PageCache;

/**
 * The words that a community explains. They and the texts in which they were marked are kept in memory, so that a page takes no
 * statement more for them.
 */
@Component
public class Glossary implements SignalListener {
    private static final String TOPIC = "glossary";
    private static final int MOST_TEXTS = 300;

    private final JdbcClient sql;
    private final Signals signals;
    private final PageCache pages;
    private final Audit audit;
    private final Clock clock;
    private final Map<CommunityId, Remembered<Kept>> known = new ConcurrentHashMap<>();

    Glossary(JdbcClient sql, Signals signals, PageCache pages, Audit audit, Clock clock) {
        this.sql = sql;
        this.signals = signals;
        this.pages = pages;
        this.audit = audit;
        this.clock = clock;
    }

    /** All words of a community, by the alphabet. */
    public List<Word> of(CommunityId community) {
        return kept(community).words();
    }

    /** Marks the words of a community's glossary where they first stand. */
    public Explained explain(CommunityId community, String html) {
        return kept(community).explain(html);
    }

    /** The words as they are in this transaction, past what is kept. */
    @Transactional(readOnly = true)
    public List<Word> load(CommunityId community) {
        return sql.sql("""
                select word.id, word.word, word.explanation, word.changed_on,
                       array(select form.spelled
                               from glossary_forms form
                              where form.word_id = word.id
                                and form.place > 0
                              order by form.place) as forms
                  from glossary_words word
                 where word.community_id = :community
                 order by lower(word.word), word.id
                """)
                .param("community", community.value())
                .query((row, n) -> new Word(
                        row.getLong("id"),
                        row.getString("word"),
                        List.of((String[]) row.getArray("forms").getArray()),
                        row.getString("explanation"),
                        row.getObject("changed_on", LocalDate.class)))
                .list();
    }

    /** The word to which a form belongs already. */
    Optional<Word> holding(CommunityId community, String form) {
        var wanted = form.toLowerCase(Locale.ROOT);
        return load(community).stream()
                .filter(one -> spelled(one.word(), one.forms())
                        .anyMatch(known -> known.toLowerCase(Locale.ROOT).equals(wanted)))
                .findFirst();
    }

    Optional<Word> find(CommunityId community, long id) {
        return load(community).stream().filter(one -> one.id() == id).findFirst();
    }

    /** Adds a word; answers false, with nothing changed, if one of its forms belongs to another: {@link #holding} tells. */
    @Transactional
    public boolean add(CommunityId community, String word, List<String> forms, String explanation, PersonId by) {
        oneByOne(community);
        if (spelled(word, forms).anyMatch(one -> holding(community, one).isPresent())) return false;
        insert(community, word, forms, explanation);
        audit.record(community, by, "glossary-word-added", null, Map.of("word", word));
        changed(community);
        return true;
    }

    /**
     * Changes a word.
     *
     * @param before what it was when whoever changes it looked
     * @return false, with nothing changed, if it is another by now, or one of the forms belongs to another
     */
    @Transactional
    public boolean change(
            CommunityId community, Word before, String word, List<String> forms, String explanation, PersonId by) {
        oneByOne(community);
        if (find(community, before.id()).filter(before::equals).isEmpty()) return false;
        var taken = spelled(word, forms)
                .anyMatch(one -> holding(community, one)
                        .filter(other -> other.id() != before.id())
                        .isPresent());
        if (taken) return false;
        update(community, before.id(), word, forms, explanation);
        audit.record(community, by, "glossary-word-changed", null, Map.of("word", word));
        changed(community);
        return true;
    }

    /** Whoever else changes the words of a community waits, so that no form comes to belong to two. */
    private void oneByOne(CommunityId community) {
        sql.sql("select pg_advisory_xact_lock(hashtextextended('glossary', :community))")
                .param("community", community.value())
                .query((row, n) -> true)
                .single();
    }

    @Transactional
    void remove(CommunityId community, Word word, PersonId by) {
        sql.sql("delete from glossary_words where community_id = :community and id = :id")
                .param("community", community.value())
                .param("id", word.id())
                .update();
        audit.record(community, by, "glossary-word-removed", null, Map.of("word", word.word()));
        changed(community);
    }

    /** Adds a word of a folder, or changes the one that is there; answers whether anything changed. */
    @Transactional
    public boolean save(CommunityId community, String word, List<String> forms, String explanation) {
        oneByOne(community);
        var there = holding(community, word);
        if (there.isEmpty()) insert(community, word, forms, explanation);
        else if (there.get().word().equals(word)
                && there.get().forms().equals(forms)
                && there.get().explanation().equals(explanation)) return false;
        else update(community, there.get().id(), word, forms, explanation);
        changed(community);
        return true;
    }

    private void insert(CommunityId community, String word, List<String> forms, String explanation) {
        var id = sql.sql("""
                insert into glossary_words (community_id, word, explanation, changed_on)
                values (:community, :word, :explanation, :today)
                returning id
                """)
                .param("community", community.value())
                .param("word", word)
                .param("explanation", explanation)
                .param("today", today())
                .query(Long.class)
                .single();
        forms(community, id, word, forms);
    }

    private void update(CommunityId community, long id, String word, List<String> forms, String explanation) {
        var found = sql.sql("""
                update glossary_words
                   set word = :word, explanation = :explanation, changed_on = :today
                 where community_id = :community
                   and id = :id
                """)
                .param("word", word)
                .param("explanation", explanation)
                .param("today", today())
                .param("community", community.value())
                .param("id", id)
                .update();
        if (found == 0) throw new NotFound();
        sql.sql("delete from glossary_forms where word_id = :id")
                .param("id", id)
                .update();
        forms(community, id, word, forms);
    }

    private void forms(CommunityId community, long id, String word, List<String> forms) {
        sql.sql("""
                insert into glossary_forms (community_id, form, word_id, place, spelled)
                select distinct on (lower(spelled)) :community, lower(spelled), :id, place - 1, spelled
                  from unnest(:forms) with ordinality as given (spelled, place)
                 order by lower(spelled), place
                """)
                .param("community", community.value())
                .param("id", id)
                .param("forms", spelled(word, forms).toArray(String[]::new))
                .update();
    }

    private static Stream<String> spelled(String word, List<String> forms) {
        return Stream.concat(Stream.of(word), forms.stream());
    }

    private void changed(CommunityId community) {
        remembered(community).forget();
        signals.send(TOPIC, Long.toString(community.value()));
        pages.changed(shows(community));
    }

    /** What a page that shows words of the glossary shows. */
    static Subject shows(CommunityId community) {
        return new Subject("community", community.value());
    }

    private LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
    }

    private Kept kept(CommunityId community) {
        return remembered(community).get();
    }

    private Remembered<Kept> remembered(CommunityId community) {
        return known.computeIfAbsent(community, one -> new Remembered<>(() -> new Kept(load(one))));
    }

    @Override
    public String topic() {
        return TOPIC;
    }

    @Override
    public void heard(String community) {
        remembered(new CommunityId(Long.parseLong(community))).forget();
    }

    @Override
    public void missedSome() {
        known.values().forEach(Remembered::forget);
    }

    /** A community's words, and the texts in which they were marked last. */
    private static final class Kept {
        private final List<Word> words;
        private final Marks marks;
        private final Map<String, Explained> texts = new LinkedHashMap<>(64, 0.75f, true) {
            @Override
            protected boolean removeEldestEntry(Map.Entry<String, Explained> eldest) {
                return size() > MOST_TEXTS;
            }
        };

        Kept(List<Word> words) {
            this.words = words;
            this.marks = new Marks(words);
        }

        List<Word> words() {
            return words;
        }

        Explained explain(String html) {
            if (words.isEmpty()) return new Explained(html, List.of());
            synchronized (texts) {
                var known = texts.get(html);
                if (known != null) return known;
            }
            var explained = marks.in(html);
            synchronized (texts) {
                texts.put(html, explained);
            }
            return explained;
        }
    }
}
