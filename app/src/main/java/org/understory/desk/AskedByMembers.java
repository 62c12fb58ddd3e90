package org.understory.desk;

import java.util.List;
import java.util.Objects;
import org.springframework.stereotype.Component;
import org.understory.articles.ArticleId;
import org.understory.articles.MembersAsked;
import org.understory.questions.LibraryQuestions;
import org.understory.subject.CommunityId;

/** Tells articles which questions they answer, as far as everyone may read them. */
@Component
class AskedByMembers implements MembersAsked {
    private final ArticleRequests requests;
    private final LibraryQuestions questions;

    AskedByMembers(ArticleRequests requests, LibraryQuestions questions) {
        this.requests = requests;
        this.questions = questions;
    }

    @Override
    public List<Asked> openOnes(CommunityId community, ArticleId article) {
        var asked = requests.answeredIn(article).stream()
                .map(ArticleRequest::question)
                .filter(Objects::nonNull)
                .toList();
        return questions.open(community, asked).stream()
                .map(one -> new Asked(one.id().subject(), one.title(), one.path()))
                .toList();
    }
}
