package org.understory.updates;

import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;
import org.understory.media.PictureFields;
import org.understory.members.Viewer;
import org.understory.subject.Subject;
import org.understory.topics.Topic;
import org.understory.topics.Topics;
import org.understory.web.Head;
import org.understory.web.Messages;
import org.understory.web.Mistakes;

/** Updates in the making: checks what was typed, and shows it again with what to put right. */
@Component
class Drafts {
    private final PictureFields fields;
    private final Topics topics;
    private final Messages messages;

    Drafts(PictureFields fields, Topics topics, Messages messages) {
        this.fields = fields;
        this.topics = topics;
        this.messages = messages;
    }

    /** What was sent, its pictures prepared, with all that is wrong. Slow; outside any transaction. */
    Composer checked(Viewer.Present by, UpdateForm sent, @Nullable UpdateId changes) {
        var form = sent.with(fields.prepared(by.community(), by.member(), sent.pictures()));
        return new Composer(by.name(), form, topics.of(by.community()), changes, mistakes(form), null);
    }

    private Mistakes mistakes(UpdateForm form) {
        var mistakes = new Mistakes();
        var tooLong = form.words().over(UpdateRules.LONGEST);
        if (tooLong.isPresent())
            mistakes.add("text", "updates.tooLong", tooLong.get().count(), UpdateRules.LONGEST);
        else if (form.isEmpty() && form.pictures().stream().allMatch(field -> field.mistake() == null))
            mistakes.add("text", "updates.empty");
        if (form.mood() != null && !form.mood().isEmpty() && form.feeling().isEmpty())
            mistakes.add("mood", "updates.mood.unknown");
        if (form.readers().isEmpty()) mistakes.add("audience", "updates.audience.unknown");
        if (form.topics().size() > UpdateRules.MOST_TOPICS)
            mistakes.add("topics", "updates.topics.tooMany", UpdateRules.MOST_TOPICS);
        for (var field : form.pictures()) {
            if (field.mistake() != null) mistakes.add("picture" + field.place(), field.mistake());
        }
        return mistakes;
    }

    /** The topics that were ticked, as far as this community has them. */
    List<Long> topics(Viewer by, UpdateForm form) {
        return topics.of(by.community()).stream()
                .filter(topic -> form.topics().contains(topic.slug()))
                .map(Topic::id)
                .toList();
    }

    /** The form without the pictures that are not there any more, which it says. */
    Composer withoutGone(Viewer.Present by, Composer composer, @Nullable Subject on) {
        var form = composer.form();
        var there = form.with(fields.stillThere(by.community(), by.member(), on, form.pictures()));
        return new Composer(
                composer.name(),
                there,
                composer.topics(),
                on == null ? null : new UpdateId(on.id()),
                mistakes(there),
                composer.notice());
    }

    /** The form as it is filled to change an update. */
    Composer filled(Viewer.Present by, Update update) {
        var all = topics.of(by.community());
        var named = topics.named(by.community(), update.topics()).stream()
                .map(Topic::slug)
                .toList();
        var form = UpdateForm.of(update, named, fields.of(update.id().subject()));
        return new Composer(by.name(), form, all, update.id(), new Mistakes(), null);
    }

    String again(HttpServletResponse response, Model model, Composer composer, @Nullable UpdateCard saved) {
        response.setStatus(422);
        return show(model, composer, saved);
    }

    /** @param saved what is saved now, beside which something else was typed; or null */
    String show(Model model, Composer composer, @Nullable UpdateCard saved) {
        var title = messages.say(composer.isEdit() ? "updates.edit.title" : "updates.new.title");
        model.addAttribute("page", new WritingPage(Head.unlisted(title), composer, saved));
        return "updates/write";
    }

    record WritingPage(
            Head head, Composer composer, @Nullable UpdateCard saved) {}
}
