package org.understory.members;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.understory.subject.CommunityId;
import org.understory.subject.MemberId;

/** Finds members by what they show to the one who looks. */
@Component
class MemberSearch {
    private final JdbcClient sql;

    MemberSearch(JdbcClient sql) {
        this.sql = sql;
    }

    /**
     * A member who was found.
     *
     * @param conditions those that the viewer may see
     */
    record Found(MemberId member, ShownName name, @Nullable Relation relation, List<String> conditions) {
        String path() {
            return java.util.Objects.requireNonNull(name.path());
        }
    }

    /**
     * A page of members, the newest first. Two statements; each wish is one more step along an index.
     *
     * @param wishes what they shall tell of themselves, by field; as it was typed
     * @param before only members with a lower number, or null
     */
    List<Found> find(
            CommunityId community, MemberId viewer, Map<Field, String> wishes, @Nullable Long before, int most) {
        var joins = new StringBuilder();
        for (var field : wishes.keySet()) joins.append(join(field));
        var statement = sql.sql("""
                select m.id, cast(m.handle as text) as handle, m.avatar_seed, m.avatar
                  from members m
                %s where m.community_id = :community
                   and m.handle is not null
                   and m.active_at is not null
                   and m.id < :before
                   and not apart(m.id, :viewer)
                 order by m.id desc
                 limit :most
                """.formatted(joins))
                .param("community", community.value())
                .param("viewer", viewer.value())
                .param("before", before == null ? Long.MAX_VALUE : before)
                .param("most", most);
        for (var wish : wishes.entrySet()) {
            statement = statement.param(wish.getKey().word(), Trait.word(wish.getValue()));
        }
        return described(
                viewer,
                statement
                        .query((row, n) -> new Found(
                                new MemberId(row.getLong("id")),
                                Names.shown(row, row.getString("handle")),
                                null,
                                List.of()))
                        .list());
    }

    /** The field's name is our own word, never what somebody typed. */
    private static String join(Field field) {
        return """
                  join traits %1$s
                    on %1$s.member_id = m.id
                   and %1$s.community_id = :community
                   and %1$s.kind = '%1$s'
                   and %1$s.word = :%1$s
                   and may_see(%1$s.member_id, %1$s.audience, :viewer)
                """.formatted(field.word());
    }

    private List<Found> described(MemberId viewer, List<Found> found) {
        var relations = new LinkedHashMap<Long, Relation>();
        var conditions = new LinkedHashMap<Long, List<String>>();
        sql.sql("""
                select member_id, kind, word, shown
                  from traits
                 where member_id = any(:ids)
                   and kind in ('relation', 'condition')
                   and may_see(member_id, audience, :viewer)
                 order by member_id, rank
                """)
                .param("ids", found.stream().map(one -> one.member().value()).toArray(Long[]::new))
                .param("viewer", viewer.value())
                .query(row -> {
                    var member = row.getLong("member_id");
                    if (row.getString("kind").equals("condition")) {
                        conditions
                                .computeIfAbsent(member, none -> new ArrayList<>())
                                .add(row.getString("shown"));
                    } else {
                        Relation.of(row.getString("word")).ifPresent(relation -> relations.put(member, relation));
                    }
                });
        return found.stream()
                .map(one -> new Found(
                        one.member(),
                        one.name(),
                        relations.get(one.member().value()),
                        conditions.getOrDefault(one.member().value(), List.of())))
                .toList();
    }
}
