package org.understory.home;

import java.util.List;
import org.springframework.stereotype.Component;
import org.understory.activities.Newest;
import org.understory.articles.Articles;
import org.understory.comments.Echoes;
import org.understory.members.Names;
import org.understory.members.Viewer;
import org.understory.messages.Letterbox;
import org.understory.questions.ConcernedQuestions;
import org.understory.questions.QuestionCard;
import org.understory.questions.Questions;
import org.understory.topics.Topics;
import org.understory.updates.Composer;
import org.understory.updates.UpdateId;
import org.understory.updates.Updates;
import org.understory.web.Head;

/** Gathers what waits for a member, from every room. A fixed number of statements, whatever there is. */
@Component
class Waiting {
    private static final int A_FEW = 3;
    private static final int ECHOES = 4;
    private static final int OWN_UPDATES = 20;
    private static final int STREAM = 5;

    private final Letterbox letterbox;
    private final Questions questions;
    private final ConcernedQuestions concerned;
    private final Updates updates;
    private final Echoes echoes;
    private final Names names;
    private final Newest newest;
    private final Articles articles;
    private final Topics topics;

    Waiting(
            Letterbox letterbox,
            Questions questions,
            ConcernedQuestions concerned,
            Updates updates,
            Echoes echoes,
            Names names,
            Newest newest,
            Articles articles,
            Topics topics) {
        this.letterbox = letterbox;
        this.questions = questions;
        this.concerned = concerned;
        this.updates = updates;
        this.echoes = echoes;
        this.names = names;
        this.newest = newest;
        this.articles = articles;
        this.topics = topics;
    }

    MyPage page(Head head, Viewer.Present me) {
        var offered = concerned.offered(me, A_FEW);
        var team = newest.ofTeam(me, STREAM);
        return new MyPage(
                head,
                me.name(),
                Composer.fresh(me, topics.of(me.community())),
                letterbox.of(me.member()),
                offered,
                concerned.answered(me, A_FEW),
                echoed(me),
                !team.isEmpty(),
                team.isEmpty() ? newest.ofEveryone(me, STREAM) : team,
                unanswered(me, offered),
                articles.newest(me.community(), A_FEW));
    }

    private List<MyPage.Echoed> echoed(Viewer.Present me) {
        var own = updates.newestBy(me.member(), OWN_UPDATES).stream()
                .map(UpdateId::value)
                .toList();
        var heard = echoes.of(me.member(), UpdateId.KIND, own, ECHOES);
        var signed = names.of(heard.stream().map(Echoes.Echo::by).distinct().toList());
        return heard.stream()
                .map(echo -> new MyPage.Echoed(echo.path(), signed.get(echo.by()), echo.reply()))
                .toList();
    }

    private List<QuestionCard> unanswered(Viewer.Present me, List<QuestionCard> offered) {
        return questions.unanswered(me, A_FEW + offered.size()).stream()
                .filter(card -> !offered.contains(card))
                .limit(A_FEW)
                .toList();
    }
}
