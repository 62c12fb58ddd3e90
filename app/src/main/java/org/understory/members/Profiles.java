package org.understory.members;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.understory.subject.Audience;
import org.understory.subject.CommunityId;
import org.understory.subject.MemberId;
import org.understory.text.LinksAre;
import org.understory.text.MemberText;

/** All members' pages. */
@Component
class Profiles {
    private final JdbcClient sql;

    Profiles(JdbcClient sql) {
        this.sql = sql;
    }

    /** The whole page of a member, whoever may see which part of it. Two statements. */
    Optional<Profile> find(CommunityId community, String handle) {
        return sql.sql("""
                select m.id, cast(m.handle as text) as handle, m.avatar_seed, m.avatar, m.joined_at, m.remembered_at,
                       coalesce(p.country, '') as country, coalesce(p.region, '') as region,
                       coalesce(p.town, '') as town, coalesce(p.story, '') as story,
                       coalesce(p.story_html, '') as story_html, coalesce(p.version, 0) as version,
                       p.relation_audience, p.condition_audience, p.treatment_audience, p.symptom_audience,
                       p.topic_audience,
                       p.place_audience, p.story_audience
                  from members m
                  left join profiles p on p.member_id = m.id
                 where m.community_id = :community
                   and m.handle = cast(:handle as citext)
                   and m.active_at is not null
                """)
                .param("community", community.value())
                .param("handle", handle)
                .query((row, n) -> profile(row))
                .optional()
                .map(this::withTraits);
    }

    private static Profile profile(ResultSet row) throws SQLException {
        var audiences = new EnumMap<Field, Audience>(Field.class);
        for (var field : Field.values()) {
            var word = row.getString(field.column());
            audiences.put(field, word == null ? Audience.MEMBERS : audience(word));
        }
        return new Profile(
                new MemberId(row.getLong("id")),
                Names.shown(row, row.getString("handle")),
                instant(row, "joined_at"),
                instant(row, "remembered_at"),
                null,
                Map.of(),
                new Profile.Place(row.getString("country"), row.getString("region"), row.getString("town")),
                new Profile.Story(row.getString("story"), row.getString("story_html")),
                audiences,
                row.getInt("version"));
    }

    private static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
        var at = row.getObject(column, OffsetDateTime.class);
        return at == null ? null : at.toInstant();
    }

    private static Audience audience(String word) {
        return Audience.valueOf(word.toUpperCase(Locale.ROOT));
    }

    private Profile withTraits(Profile bare) {
        var traits = new EnumMap<Field, List<Trait>>(Field.class);
        var relation = new ArrayList<Relation>();
        sql.sql("""
                select kind, word, shown, since
                  from traits
                 where member_id = :member
                   and kind <> 'place'
                 order by kind, rank, word
                """).param("member", bare.member().value()).query(row -> {
            if (row.getString("kind").equals("relation")) {
                Relation.of(row.getString("word")).ifPresent(relation::add);
                return;
            }
            traits.computeIfAbsent(field(row.getString("kind")), none -> new ArrayList<>())
                    .add(new Trait(row.getString("shown"), row.getObject("since", Integer.class)));
        });
        return new Profile(
                bare.member(),
                bare.name(),
                bare.joined(),
                bare.remembered(),
                relation.isEmpty() ? null : relation.getFirst(),
                traits,
                bare.place(),
                bare.story(),
                bare.audiences(),
                bare.version());
    }

    private static Field field(String kind) {
        return Field.valueOf(kind.toUpperCase(Locale.ROOT));
    }

    /**
     * Saves a page that was made of the given version.
     *
     * @return false, with nothing changed, if it was changed meanwhile
     */
    @Transactional
    public boolean save(CommunityId community, Profile profile) {
        sql.sql("insert into profiles (member_id, version) values (:member, 0) on conflict (member_id) do nothing")
                .param("member", profile.member().value())
                .update();
        var statement = sql.sql("""
                update profiles
                   set country = :country, region = :region, town = :town, story = :story, story_html = :html,
                       relation_audience = :relation, condition_audience = :condition,
                       treatment_audience = :treatment, symptom_audience = :symptom,
                       topic_audience = :topic, place_audience = :place,
                       story_audience = :storyAudience, version = version + 1
                 where member_id = :member
                   and version = :version
                """)
                .param("member", profile.member().value())
                .param("version", profile.version())
                .param("country", profile.place().country())
                .param("region", profile.place().region())
                .param("town", profile.place().town())
                .param("story", profile.story().text())
                .param("html", MemberText.html(profile.story().text(), LinksAre.TEXT))
                .param("storyAudience", word(profile.audience(Field.STORY)));
        for (var field : Field.values()) {
            if (field != Field.STORY) statement = statement.param(field.word(), word(profile.audience(field)));
        }
        if (statement.update() == 0) return false;
        retrait(community, profile);
        return true;
    }

    private void retrait(CommunityId community, Profile profile) {
        sql.sql("delete from traits where member_id = :member")
                .param("member", profile.member().value())
                .update();
        var rows = TraitRow.of(profile);
        if (rows.isEmpty()) return;
        sql.sql("""
                insert into traits (member_id, community_id, kind, word, shown, since, rank, audience)
                select :member, :community, kind, word, shown, since, rank, audience
                  from unnest(:kinds::text[], :words::text[], :shown::text[], :since::int[], :audiences::text[])
                       with ordinality as typed (kind, word, shown, since, audience, rank)
                on conflict do nothing
                """)
                .param("member", profile.member().value())
                .param("community", community.value())
                .param("kinds", rows.stream().map(TraitRow::kind).toArray(String[]::new))
                .param("words", rows.stream().map(TraitRow::word).toArray(String[]::new))
                .param("shown", rows.stream().map(TraitRow::shown).toArray(String[]::new))
                .param("since", rows.stream().map(TraitRow::since).toArray(Integer[]::new))
                .param("audiences", rows.stream().map(TraitRow::audience).toArray(String[]::new))
                .update();
    }

    static String word(Audience audience) {
        return audience.name().toLowerCase(Locale.ROOT);
    }

    /** What a page is found by, with the audience of its field. */
    private record TraitRow(
            String kind,
            String word,
            String shown,
            @Nullable Integer since,
            String audience) {
        static List<TraitRow> of(Profile profile) {
            var rows = new ArrayList<TraitRow>();
            var relation = profile.relation();
            if (relation != null) add(rows, profile, Field.RELATION, new Trait(relation.word(), null));
            for (var field : Field.LISTS) for (var trait : profile.list(field)) add(rows, profile, field, trait);
            var place = profile.place();
            for (var part : List.of(place.country(), place.region(), place.town())) {
                if (!part.isEmpty()) add(rows, profile, Field.PLACE, new Trait(part, null));
            }
            return rows;
        }

        private static void add(List<TraitRow> rows, Profile profile, Field field, Trait trait) {
            var audience = Profiles.word(profile.audience(field));
            rows.add(new TraitRow(field.word(), trait.word(), trait.shown(), trait.since(), audience));
        }
    }
}
