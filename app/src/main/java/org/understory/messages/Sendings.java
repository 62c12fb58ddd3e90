package org.understory.messages;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.interceptor.TransactionAspectSupport;
import org.understory.media.Pictures;
import org.understory.members.Viewer;
import org.understory.subject.CommunityId;
import org.understory.subject.MemberId;
import org.understory.subject.Subject;
import org.understory.text.LinksAre;
import org.understory.text.MemberText;

/** Sends messages: each once, however often its form was sent. */
@Component
class Sendings {
    private final JdbcClient sql;
    private final Clock clock;
    private final Conversations conversations;
    private final MessagesPace pace;
    private final Arrivals arrivals;
    private final Pictures pictures;
    private final ApplicationEventPublisher events;

    Sendings(
            JdbcClient sql,
            Clock clock,
            Conversations conversations,
            MessagesPace pace,
            Arrivals arrivals,
            Pictures pictures,
            ApplicationEventPublisher events) {
        this.sql = sql;
        this.clock = clock;
        this.conversations = conversations;
        this.pace = pace;
        this.arrivals = arrivals;
        this.pictures = pictures;
        this.events = events;
    }

    /** The message that the same form made before, if it did. */
    Optional<Sent.Kept> same(MemberId author, byte[] fingerprint) {
        return Optional.ofNullable(pace.lately(author, fingerprint).same());
    }

    /** Sends words into a conversation. */
    @Transactional
    public Sent send(Viewer.Present by, ConversationId to, Words words) {
        return paced(by, words, () -> sent(by, to, words));
    }

    /** Sends words to one member, in the conversation that the two have or in a new one. */
    @Transactional
    public Sent write(Viewer.Present by, MemberId to, Words words) {
        return paced(by, words, () -> {
            var known = conversations.between(by.member(), to);
            if (known.isEmpty() && pace.hasBegunTooMany(by.member()))
                return new Sent.TooManyBegun(ConversationRules.MOST_BEGUN_IN_A_DAY);
            return sent(by, conversations.ofTwo(by.community(), by.member(), to), words);
        });
    }

    /** Begins a group with these words. */
    @Transactional
    public Sent gather(Viewer.Present by, List<MemberId> to, String name, Words words) {
        return paced(by, words, () -> {
            if (pace.hasBegunTooMany(by.member())) return new Sent.TooManyBegun(ConversationRules.MOST_BEGUN_IN_A_DAY);
            return sent(by, conversations.group(by.community(), by.member(), to, name), words);
        });
    }

    /** One author's messages wait for each other, so that none counts twice. */
    private Sent paced(Viewer.Present by, Words words, Supplier<Sent> send) {
        sql.sql("select pg_advisory_xact_lock(hashtextextended(:who, 0))")
                .param("who", "messages of member " + by.member().value())
                .query((row, n) -> 0)
                .list();
        var lately = pace.lately(by.member(), words.fingerprint());
        if (lately.same() != null) return lately.same();
        if (lately.tooMany() != null) return lately.tooMany();
        return send.get();
    }

    private Sent sent(Viewer.Present by, ConversationId to, Words words) {
        var found = conversations.find(by, to).filter(Conversation::mayWrite);
        if (found.isEmpty()) return undone(new Sent.Nobody());
        var conversation = found.get();
        if (conversation.waitsForAnswer() && written(conversation) >= ConversationRules.MOST_UNANSWERED)
            return new Sent.NotAnswered(ConversationRules.MOST_UNANSWERED);
        var now = clock.instant();
        var message = insert(to, by.member(), words, words.fingerprint(), now);
        if (!words.pictures().isEmpty()
                && !pictures.hang(by.community(), by.member(), new Subject(Message.KIND, message), words.pictures())) {
            return undone(new Sent.PicturesGone());
        }
        announce(by.community(), conversation, message, now);
        return new Sent.Kept(to, message);
    }

    private void announce(CommunityId community, Conversation conversation, long message, Instant now) {
        var author = conversation.me();
        var told = arrivals.arrived(conversation.id(), author, message);
        events.publishEvent(
                new MessageSent(community, conversation.id(), message, author, told.in(), told.asked(), now));
    }

    /** Puts down words that were written elsewhere or earlier, without limits and without telling anybody. */
    @Transactional
    long place(ConversationId to, MemberId author, Words words, Instant at) {
        var message = insert(to, author, words, null, at);
        arrivals.arrived(to, author, message);
        return message;
    }

    private long insert(ConversationId to, MemberId author, Words words, byte @Nullable [] fingerprint, Instant at) {
        return sql.sql("""
                insert into messages (conversation_id, member_id, text, html, pictures, fingerprint, created_at)
                values (:conversation, :author, :text, :html, :pictures, :fingerprint, :at)
                returning id
                """)
                .param("conversation", to.value())
                .param("author", author.value())
                .param("text", words.text())
                .param("html", words.text().isEmpty() ? "" : MemberText.html(words.text(), LinksAre.LIVE))
                .param("pictures", words.pictures().size())
                .param("fingerprint", fingerprint)
                .param("at", at.atOffset(ZoneOffset.UTC))
                .query(Long.class)
                .single();
    }

    private int written(Conversation conversation) {
        return sql.sql("""
                select count(*)
                  from messages
                 where conversation_id = :id
                   and member_id = :me
                   and line = 'words'
                """)
                .param("id", conversation.id().value())
                .param("me", conversation.me().value())
                .query(Integer.class)
                .single();
    }

    private static Sent undone(Sent why) {
        TransactionAspectSupport.currentTransactionStatus().setRollbackOnly();
        return why;
    }
}
