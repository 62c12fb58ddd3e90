package org.understory.members;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.understory.subject.CommunityId;
import org.understory.subject.MemberId;

/** Puts down what sample members say of themselves, to members, as everybody does who changes nothing. */
@Component
public class SampleProfiles {
    private final JdbcClient sql;
    private final Profiles profiles;

    SampleProfiles(JdbcClient sql, Profiles profiles) {
        this.sql = sql;
        this.profiles = profiles;
    }

    /** Writes the page of a member who has a pseudonym and said nothing so far. */
    @Transactional
    public void describe(CommunityId community, MemberId member, Page page) {
        var bare = profiles.find(community, handle(member)).orElseThrow();
        var traits = new EnumMap<Field, List<Trait>>(Field.class);
        var condition = page.condition();
        if (condition != null) traits.put(Field.CONDITION, List.of(new Trait(condition, page.since())));
        traits.put(Field.TREATMENT, entries(page.treatments()));
        traits.put(Field.SYMPTOM, entries(page.symptoms()));
        profiles.save(
                community,
                new Profile(
                        member,
                        bare.name(),
                        bare.joined(),
                        null,
                        Relation.of(page.relation()).orElseThrow(),
                        traits,
                        new Profile.Place("", page.region(), ""),
                        new Profile.Story(page.story(), ""),
                        Map.of(),
                        bare.version()));
    }

    private static List<Trait> entries(List<String> words) {
        return words.stream().map(word -> new Trait(word, null)).toList();
    }

    private String handle(MemberId member) {
        return sql.sql("select cast(handle as text) from members where id = :id")
                .param("id", member.value())
                .query(String.class)
                .single();
    }

    /**
     * What somebody says of themselves.
     *
     * @param relation its word: {@code has}, {@code cares}, {@code loves} or {@code works}
     * @param since the year of the diagnosis
     * @param region where they live, or nothing
     */
    public record Page(
            String relation,
            @Nullable String condition,
            @Nullable Integer since,
            List<String> treatments,
            List<String> symptoms,
            String region,
            String story) {}
}
