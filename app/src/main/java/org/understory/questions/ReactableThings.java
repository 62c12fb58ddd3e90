package org.understory.questions;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.understory.members.Viewer;
import org.understory.reactions.Reactable;
import org.understory.reactions.ReactedThing;

/** Questions and answers as things that members react to. Nobody is told of reactions to an anonymous question. */
@Configuration(proxyBeanMethods = false)
class ReactableThings {
    @Bean
    Reactable reactableQuestions(Questions questions) {
        return new Things(
                QuestionId.KIND,
                (viewer, id) -> questions
                        .find(viewer, id)
                        .filter(Question::isVisible)
                        .map(question ->
                                new ReactedThing(question.id().subject(), question.author(), "/questions/" + id)));
    }

    @Bean
    Reactable reactableAnswers(Answers answers) {
        return new Things(
                AnswerId.KIND,
                (viewer, id) -> answers.find(viewer, id)
                        .filter(Answer::isVisible)
                        .map(answer -> new ReactedThing(answer.subject(), answer.author(), "/answers/" + id)));
    }

    private interface Finding {
        Optional<ReactedThing> find(Viewer viewer, long id);
    }

    private record Things(String kind, Finding finding) implements Reactable {
        @Override
        public List<ReactedThing> find(Viewer viewer, Collection<Long> ids) {
            return ids.stream().flatMap(id -> finding.find(viewer, id).stream()).toList();
        }
    }
}
