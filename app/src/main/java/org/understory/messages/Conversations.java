package org.understory.messages;

import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.understory.members.Viewer;
import org.understory.subject.CommunityId;
import org.understory.subject.MemberId;

/** All conversations: who is in them, who is asked, who leaves. */
@Component
class Conversations {
    private final JdbcClient sql;
    private final Clock clock;
    private final Deserted deserted;

    Conversations(JdbcClient sql, Clock clock, Deserted deserted) {
        this.sql = sql;
        this.clock = clock;
        this.deserted = deserted;
    }

    /** A conversation for somebody who is in it or asked into it; for everybody else it does not exist. */
    Optional<Conversation> find(Viewer viewer, ConversationId id) {
        return viewer.face().flatMap(me -> find(me, id));
    }

    private Optional<Conversation> find(MemberId me, ConversationId id) {
        return sql.sql("""
                select c.id, c.community_id, c.grouped, c.name, p.member_id, p.state, p.sees_from, p.newest, p.read_to,
                       p.arrived, p.keeps_days, p.shows_read
                  from participants p
                  join conversations c on c.id = p.conversation_id
                 where p.conversation_id = :id
                   and p.member_id = :me
                   and p.state in ('in', 'asked')
                """)
                .param("id", id.value())
                .param("me", me.value())
                .query(Conversation::from)
                .optional()
                .map(found -> found.with(others(me, id)))
                .filter(found -> found.state() == State.IN || found.isAskedBySomebody());
    }

    private List<Conversation.Other> others(MemberId me, ConversationId id) {
        return sql.sql("""
                select member_id, state, read_to, shows_read
                  from participants
                 where conversation_id = :id
                   and member_id <> :me
                   and not apart(member_id, :me)
                 order by since, member_id
                """)
                .param("id", id.value())
                .param("me", me.value())
                .query(Conversation.Other::from)
                .list();
    }

    /** The conversation of two, begun now if there is none. Who writes is in it; the other is, if they follow the writer. */
    @Transactional(propagation = Propagation.MANDATORY)
    public ConversationId ofTwo(CommunityId community, MemberId me, MemberId other) {
        sql.sql("""
                insert into conversations (community_id, low_member, high_member, grouped, created_at)
                values (:community, least(:me, :other), greatest(:me, :other), false, :now)
                on conflict (low_member, high_member) do nothing
                """)
                .param("community", community.value())
                .param("me", me.value())
                .param("other", other.value())
                .param("now", now())
                .update();
        var id = between(me, other).orElseThrow();
        sql.sql("""
                insert into participants (conversation_id, member_id, state, began, since)
                values (:id, :me, 'in', true, :now),
                       (:id, :other,
                        case when :me in (select team_of(:other)) then 'in' else 'asked' end, false, :now)
                on conflict (conversation_id, member_id) do update
                   set state = 'in'
                 where participants.member_id = :me
                """)
                .param("id", id.value())
                .param("me", me.value())
                .param("other", other.value())
                .param("now", now())
                .update();
        return id;
    }

    /** The conversation of these two, if they have one. */
    Optional<ConversationId> between(MemberId one, MemberId other) {
        return sql.sql("""
                select id
                  from conversations
                 where low_member = least(:one, :other)
                   and high_member = greatest(:one, :other)
                """)
                .param("one", one.value())
                .param("other", other.value())
                .query((row, n) -> new ConversationId(row.getLong("id")))
                .optional();
    }

    /** Begins a group; all but who begins it are asked. */
    @Transactional(propagation = Propagation.MANDATORY)
    public ConversationId group(CommunityId community, MemberId me, Collection<MemberId> others, String name) {
        var id = sql.sql("""
                insert into conversations (community_id, grouped, name, created_at)
                values (:community, true, :name, :now)
                returning id
                """)
                .param("community", community.value())
                .param("name", name)
                .param("now", now())
                .query((row, n) -> new ConversationId(row.getLong("id")))
                .single();
        sql.sql("""
                insert into participants (conversation_id, member_id, state, began, since)
                values (:id, :me, 'in', true, :now)
                """)
                .param("id", id.value())
                .param("me", me.value())
                .param("now", now())
                .update();
        ask(id, others, false);
        return id;
    }

    /**
     * Asks people into a group. Who was in it before and left is asked again; who turned it down is not.
     *
     * @param later whether the group has talked already: what was said before is not for them
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public void ask(ConversationId id, Collection<MemberId> people, boolean later) {
        sql.sql("""
                insert into participants (conversation_id, member_id, state, since, sees_from, newest)
                select :id, asked.member, 'asked', :now, before.newest + 1, before.newest
                  from unnest(:people::bigint[]) as asked (member),
                       lateral (select case when :later then coalesce(max(id), 0) else 0 end as newest
                                  from messages
                                 where conversation_id = :id) as before
                on conflict (conversation_id, member_id) do update
                   set state = 'asked',
                       sees_from = excluded.sees_from,
                       newest = excluded.newest
                 where participants.state = 'left'
                """)
                .param("id", id.value())
                .param("people", people.stream().map(MemberId::value).toArray(Long[]::new))
                .param("later", later)
                .param("now", now())
                .update();
    }

    /** Comes in after having been asked; pressing twice changes nothing. */
    @Transactional
    public boolean accept(Conversation conversation) {
        var changed = moved(conversation, State.ASKED, State.IN);
        if (changed && conversation.grouped()) say(conversation, Message.Line.JOINED, "");
        return changed;
    }

    /** Comes in by writing, for what was held elsewhere. */
    void enter(ConversationId id, MemberId member) {
        sql.sql("update participants set state = 'in' where conversation_id = :id and member_id = :member")
                .param("id", id.value())
                .param("member", member.value())
                .update();
    }

    /** Turns a request down. Who asked is not told. */
    @Transactional
    public boolean decline(Conversation conversation) {
        return moved(conversation, State.ASKED, State.DECLINED);
    }

    /** Leaves; the others see that. When nobody is in it any more, the conversation is gone with all its words. */
    @Transactional
    public void leave(Conversation conversation) {
        if (!moved(conversation, State.IN, State.LEFT)) return;
        say(conversation, Message.Line.LEFT, "");
        sql.sql("update conversations set low_member = null, high_member = null where id = :id")
                .param("id", conversation.id().value())
                .update();
        deserted.remove(List.of(conversation.id()));
    }

    private boolean moved(Conversation conversation, State from, State to) {
        return sql.sql("""
                update participants
                   set state = :to
                 where conversation_id = :id
                   and member_id = :me
                   and state = :from
                """)
                        .param("id", conversation.id().value())
                        .param("me", conversation.me().value())
                        .param("from", from.word())
                        .param("to", to.word())
                        .update()
                == 1;
    }

    /** Gives a group another name; the same name again changes nothing. */
    @Transactional
    public void rename(Conversation conversation, String name) {
        var changed = sql.sql("update conversations set name = :name where id = :id and grouped and name <> :name")
                .param("name", name)
                .param("id", conversation.id().value())
                .update();
        if (changed == 1) say(conversation, Message.Line.NAMED, name);
    }

    /** What a participant chose for themselves: how long to keep, and whether to show what they have read. */
    void choose(Conversation conversation, @Nullable Integer keepsDays, boolean showsRead) {
        sql.sql("""
                update participants
                   set keeps_days = :days,
                       shows_read = :shows
                 where conversation_id = :id
                   and member_id = :me
                """)
                .param("days", keepsDays)
                .param("shows", showsRead)
                .param("id", conversation.id().value())
                .param("me", conversation.me().value())
                .update();
    }

    /** Remembers that a participant has seen the newest. */
    void read(Conversation conversation) {
        if (conversation.readTo() >= conversation.newest()) return;
        sql.sql("""
                update participants
                   set read_to = greatest(read_to, :to)
                 where conversation_id = :id
                   and member_id = :me
                """)
                .param("to", conversation.newest())
                .param("id", conversation.id().value())
                .param("me", conversation.me().value())
                .update();
    }

    /** Those of these members who can be written to: not oneself, nobody apart by a block. */
    List<MemberId> reachable(MemberId me, Collection<MemberId> members) {
        return sql.sql("""
                select asked.member
                  from unnest(:members::bigint[]) as asked (member)
                 where asked.member <> :me
                   and not apart(asked.member, :me)
                """)
                .param("members", members.stream().map(MemberId::value).toArray(Long[]::new))
                .param("me", me.value())
                .query((row, n) -> new MemberId(row.getLong("member")))
                .list();
    }

    private void say(Conversation conversation, Message.Line line, String text) {
        sql.sql("""
                insert into messages (conversation_id, member_id, line, text, created_at)
                values (:id, :me, :line, :text, :now)
                """)
                .param("id", conversation.id().value())
                .param("me", conversation.me().value())
                .param("line", line.word())
                .param("text", text)
                .param("now", now())
                .update();
    }

    private OffsetDateTime now() {
        return clock.instant().atOffset(ZoneOffset.UTC);
    }
}
