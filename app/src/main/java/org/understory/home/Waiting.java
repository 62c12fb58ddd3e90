package org.understory.home;

import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import org.springframework.stereotype.Component;
import org.understory.activities.Newest;
import org.understory.articles.Articles;
import org.understory.members.FollowedTopics;
import org.understory.members.Viewer;
import org.understory.messages.Letterbox;
import org.understory.questions.ConcernedQuestions;
import org.understory.questions.QuestionCard;
import org.understory.questions.Questions;
import org.understory.topics.Topic;
import org.understory.topics.Topics;
import org.understory.updates.Composer;
import org.understory.web.Head;

/** Gathers what waits for a member, from every room. A fixed number of statements, whatever there is. */
@Component
class Waiting {
    private static final int A_FEW = 3;
    private static final int LOOKED_AT = 20;
    private static final int STREAM = 5;

    private final Letterbox letterbox;
    private final Questions questions;
    private final ConcernedQuestions concerned;
    private final FollowedTopics followed;
    private final Newest newest;
    private final Articles articles;
    private final Topics topics;

    Waiting(
            Letterbox letterbox,
            Questions questions,
            ConcernedQuestions concerned,
            FollowedTopics followed,
            Newest newest,
            Articles articles,
            Topics topics) {
        this.letterbox = letterbox;
        this.questions = questions;
        this.concerned = concerned;
        this.followed = followed;
        this.newest = newest;
        this.articles = articles;
        this.topics = topics;
    }

    MyPage page(Head head, Viewer.Present me) {
        var offered = concerned.offered(me, A_FEW);
        var mine = followed.of(me);
        return new MyPage(
                head,
                me.name(),
                Composer.fresh(me, topics.of(me.community())),
                letterbox.of(me.member()),
                offered,
                concerned.answered(me, A_FEW),
                lately(me, mine),
                unanswered(me, offered, mine),
                articles.newest(me.community(), A_FEW));
    }

    /** What their team wrote; where it wrote nothing, what is about the topics they follow; else what anybody wrote. */
    private MyPage.Lately lately(Viewer.Present me, List<Topic> mine) {
        var team = newest.ofTeam(me, STREAM);
        if (!team.isEmpty()) return new MyPage.Lately(MyPage.From.TEAM, team);
        var about = mine.isEmpty() ? List.of() : newest.about(mine, me, STREAM);
        if (!about.isEmpty()) return new MyPage.Lately(MyPage.From.TOPICS, about);
        return new MyPage.Lately(MyPage.From.EVERYONE, newest.ofEveryone(me, STREAM));
    }

    /** The newest, those about the topics that they follow first. */
    private List<QuestionCard> unanswered(Viewer.Present me, List<QuestionCard> offered, List<Topic> mine) {
        return questions.unanswered(me, LOOKED_AT + offered.size()).stream()
                .filter(card -> !offered.contains(card))
                .sorted(Comparator.comparing(card -> Collections.disjoint(card.topics(), mine)))
                .limit(A_FEW)
                .toList();
    }
}
