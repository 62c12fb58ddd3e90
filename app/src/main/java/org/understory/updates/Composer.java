package org.understory.updates;

import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.understory.members.Viewer;
import org.understory.subject.Audience;
import org.understory.topics.Topic;
import org.understory.web.Mistakes;
import org.understory.web.Sentence;

/**
 * The form in which an update is written, for the template {@code updates/composer}.
 */
public final class Composer {
    static final List<Audience> AUDIENCES = List.of(Audience.MEMBERS, Audience.MY_TEAM, Audience.EVERYONE);

    private final String name;
    private final UpdateForm form;
    private final List<Topic> topics;
    private final @Nullable UpdateId changes;
    private final Mistakes mistakes;
    private final @Nullable Sentence notice;

    Composer(
            String name,
            UpdateForm form,
            List<Topic> topics,
            @Nullable UpdateId changes,
            Mistakes mistakes,
            @Nullable Sentence notice) {
        this.name = name;
        this.form = form;
        this.topics = List.copyOf(topics);
        this.changes = changes;
        this.mistakes = mistakes;
        this.notice = notice;
    }

    /** An empty form for a member. */
    public static Composer fresh(Viewer.Present member, List<Topic> topics) {
        return new Composer(member.name(), UpdateForm.empty(), topics, null, new Mistakes(), null);
    }

    String name() {
        return name;
    }

    UpdateForm form() {
        return form;
    }

    List<Topic> topics() {
        return topics;
    }

    Mistakes mistakes() {
        return mistakes;
    }

    @Nullable
    Sentence notice() {
        return notice;
    }

    boolean isEdit() {
        return changes != null;
    }

    boolean isWrong() {
        return !mistakes.isEmpty();
    }

    String action() {
        return changes == null ? "/updates" : changes.path();
    }

    /** What a browser keeps unsent words under; nothing of it is sent. */
    @Nullable
    String draft() {
        return changes == null ? "update by " + name : null;
    }

    List<Mood> moods() {
        return Arrays.asList(Mood.values());
    }

    List<Audience> audiences() {
        return AUDIENCES;
    }

    boolean isFor(Audience audience) {
        return form.readers().orElse(Audience.MEMBERS) == audience;
    }

    int longest() {
        return UpdateRules.LONGEST;
    }

    int mostTopics() {
        return UpdateRules.MOST_TOPICS;
    }

    Composer with(UpdateForm other) {
        return new Composer(name, other, topics, changes, mistakes, notice);
    }

    Composer withNotice(String key, Object... arguments) {
        return new Composer(name, form, topics, changes, mistakes, Sentence.of(key, arguments));
    }
}
