package org.understory.questions;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.understory.members.ShownName;
import org.understory.text.MemberText;
import org.understory.web.Messages;
import org.understory.web.Site;
import tools.jackson.databind.json.JsonMapper;

/** Describes a public question to search engines as a schema.org QAPage. It says nothing that the page does not show. */
@Component
class QuestionDescription {
    private final JsonMapper json;
    private final Messages messages;

    QuestionDescription(JsonMapper json, Messages messages) {
        this.json = json;
        this.messages = messages;
    }

    String of(Question question, @Nullable ShownName by, List<ShownAnswer> answers, Site site) {
        var asked = thing("Question");
        asked.put("name", question.title());
        asked.put("text", question.text().isEmpty() ? question.title() : MemberText.plainText(question.text()));
        asked.put("answerCount", question.answers());
        asked.put("datePublished", question.at().toString());
        asked.put("author", person(by, site));
        asked.put("url", site.url(question.path()));
        var visible = answers.stream().filter(one -> one.answer().isVisible()).toList();
        asked.put("acceptedAnswer", described(visible, true, question, site));
        asked.put("suggestedAnswer", described(visible, false, question, site));
        var page = new LinkedHashMap<String, Object>();
        page.put("@context", "https://schema.org");
        page.put("@type", "QAPage");
        page.put("mainEntity", asked);
        return json.writeValueAsString(page);
    }

    private List<Map<String, Object>> described(
            List<ShownAnswer> answers, boolean proven, Question question, Site site) {
        return answers.stream()
                .filter(one -> one.answer().proven() == 1 == proven)
                .map(one -> described(one, question, site))
                .toList();
    }

    private Map<String, Object> described(ShownAnswer shown, Question question, Site site) {
        var answer = thing("Answer");
        answer.put("text", MemberText.plainText(shown.answer().text()));
        answer.put("upvoteCount", shown.answer().votes());
        answer.put("datePublished", shown.answer().at().toString());
        answer.put("url", site.url(question.path()) + "#" + shown.answer().anchor());
        answer.put("author", person(shown.by(), site));
        return answer;
    }

    private Map<String, Object> person(@Nullable ShownName by, Site site) {
        var person = thing("Person");
        var name = by == null ? null : by.value();
        person.put("name", name == null ? messages.say("questions.someone.of", site.name()) : name);
        return person;
    }

    private static Map<String, Object> thing(String type) {
        var thing = new LinkedHashMap<String, Object>();
        thing.put("@type", type);
        return thing;
    }
}
