package org.understory.questions;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Set;
import org.springframework.stereotype.Component;
import org.understory.media.PictureAudience;
import org.understory.members.Viewer;
import org.understory.subject.Subject;

/** The pictures on answers are for whoever may read the answer; those of hidden ones are for nobody. */
@Component
class AnswerPictures implements PictureAudience {
    private final Answers answers;

    AnswerPictures(Answers answers) {
        this.answers = answers;
    }

    @Override
    public Set<String> kinds() {
        return Set.of(AnswerId.KIND);
    }

    @Override
    public Sight sight(Subject on, HttpServletRequest request) {
        return answers.find(Viewer.of(request), on.id())
                .filter(Answer::isVisible)
                .map(answer -> answer.open() ? Sight.EVERYONE : Sight.READER)
                .orElse(Sight.HIDDEN);
    }
}
