package org.understory.questions;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.understory.members.Viewer;
import org.understory.subject.Entrance;
import org.understory.subject.OpenTo;
import org.understory.web.Head;
import org.understory.web.Messages;
import org.understory.web.NotFound;

/** How questions and answers read before they were changed, for members who may see them. */
@Controller
@OpenTo(Entrance.MEMBERS)
class HistoryPages {
    private final Questions questions;
    private final Answers answers;
    private final JdbcClient sql;
    private final Messages messages;

    HistoryPages(Questions questions, Answers answers, JdbcClient sql, Messages messages) {
        this.questions = questions;
        this.answers = answers;
        this.sql = sql;
        this.messages = messages;
    }

    @GetMapping("/questions/" + QuestionPages.NUMBER + "/history")
    String question(@PathVariable long id, Viewer viewer, Model model) {
        var question = questions.find(viewer, id).orElseThrow(NotFound::new);
        var versions = sql.sql("""
                select title, html, written_at
                  from question_versions
                 where question_id = :id
                 order by version desc
                """).param("id", id).query(Version::from).list();
        return page(question.path(), versions, model);
    }

    @GetMapping("/answers/" + QuestionPages.NUMBER + "/history")
    String answer(@PathVariable long id, Viewer viewer, Model model) {
        var answer = answers.find(viewer, id).orElseThrow(NotFound::new);
        var versions = sql.sql("""
                select '' as title, html, written_at
                  from answer_versions
                 where answer_id = :id
                 order by version desc
                """).param("id", id).query(Version::from).list();
        return page("/answers/" + answer.id().value(), versions, model);
    }

    private String page(String back, List<Version> versions, Model model) {
        model.addAttribute(
                "page", new HistoryPage(Head.unlisted(messages.say("questions.history.title")), back, versions));
        return "questions/history";
    }

    record HistoryPage(Head head, String back, List<Version> versions) {}

    /** @param title of a question; empty for an answer */
    record Version(String title, String html, Instant at) {
        static Version from(java.sql.ResultSet row, int n) throws java.sql.SQLException {
            return new Version(
                    row.getString("title"),
                    row.getString("html"),
                    row.getObject("written_at", OffsetDateTime.class).toInstant());
        }
    }
}
