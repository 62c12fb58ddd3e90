package org.understory.desk;

import java.util.List;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.understory.articles.Manuscript;
import org.understory.articles.Manuscripts;
import org.understory.members.Viewer;
import org.understory.questions.LibraryQuestions;
import org.understory.questions.QuestionId;
import org.understory.subject.Entrance;
import org.understory.subject.OpenTo;
import org.understory.web.NotFound;

/** From a question to the article that answers it, for those who may read the question. */
@Controller
@OpenTo(Entrance.EVERYONE)
class AskedPages {
    private final ArticleRequests requests;
    private final LibraryQuestions questions;
    private final Manuscripts manuscripts;

    AskedPages(ArticleRequests requests, LibraryQuestions questions, Manuscripts manuscripts) {
        this.requests = requests;
        this.questions = questions;
        this.manuscripts = manuscripts;
    }

    @GetMapping("/articles/asked/{id:" + Desk.NUMBER + "}")
    String article(@PathVariable long id, Viewer viewer) {
        var question = new QuestionId(id);
        if (questions.seen(viewer, List.of(question)).isEmpty()) throw new NotFound();
        var request = requests.about(question).orElseThrow(NotFound::new);
        if (request.article() == null) throw new NotFound();
        var article = manuscripts
                .find(viewer.community(), request.article().value())
                .filter(one -> one.live() != null)
                .map(Manuscript::path)
                .orElseThrow(NotFound::new);
        return "redirect:" + article;
    }
}
