package org.understory.updates;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.understory.media.Picture;
import org.understory.members.ShownName;
import org.understory.reactions.ReactionBar;
import org.understory.subject.Audience;
import org.understory.topics.Topic;

/** An update as one viewer sees it. Shown by {@code @template.updates.card(frame = frame, card = card)}. */
public final class UpdateCard {
    private final Update update;
    private final @Nullable ShownName name;
    private final List<Topic> topics;
    private final List<Picture> pictures;
    private final ReactionBar bar;
    private final long comments;
    private final @Nullable LinkCard link;
    private final Presses presses;

    UpdateCard(
            Update update,
            @Nullable ShownName name,
            List<Topic> topics,
            List<Picture> pictures,
            ReactionBar bar,
            long comments,
            @Nullable LinkCard link,
            Presses presses) {
        this.update = update;
        this.name = name;
        this.topics = List.copyOf(topics);
        this.pictures = List.copyOf(pictures);
        this.bar = bar;
        this.comments = comments;
        this.link = link;
        this.presses = presses;
    }

    /** What the viewer may do with it. */
    record Presses(boolean edit, boolean history, boolean moderate, boolean member) {}

    public UpdateId id() {
        return update.id();
    }

    Update update() {
        return update;
    }

    @Nullable
    ShownName name() {
        return name;
    }

    List<Topic> topics() {
        return topics;
    }

    List<Picture> pictures() {
        return pictures;
    }

    ReactionBar bar() {
        return bar;
    }

    long comments() {
        return comments;
    }

    @Nullable
    LinkCard link() {
        return link;
    }

    Presses presses() {
        return presses;
    }

    String anchor() {
        return "update-" + id().value();
    }

    String audienceKey() {
        return "updates.audience." + Update.word(update.audience());
    }

    boolean isForFew() {
        return update.audience() == Audience.MY_TEAM || update.audience() == Audience.ONLY_ME;
    }
}
