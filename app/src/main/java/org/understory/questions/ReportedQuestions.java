package org.understory.questions;

import java.util.Optional;
import org.springframework.stereotype.Component;
import org.understory.members.Reportable;
import org.understory.members.Reported;
import org.understory.members.Viewer;

/** Questions as things that people can report. */
@Component
class ReportedQuestions implements Reportable {
    private final Questions questions;

    ReportedQuestions(Questions questions) {
        this.questions = questions;
    }

    @Override
    public String kind() {
        return QuestionId.KIND;
    }

    @Override
    public Optional<Reported> find(Viewer viewer, long id) {
        return questions
                .find(viewer, id)
                .filter(question -> !question.isDeleted())
                .map(question -> new Reported(question.id().subject(), question.path()));
    }
}
