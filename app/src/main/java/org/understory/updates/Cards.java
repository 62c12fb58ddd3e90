package org.understory.updates;

import java.util.List;
import org.springframework.stereotype.Component;
import org.understory.comments.Comments;
import org.understory.media.Pictures;
import org.understory.members.Names;
import org.understory.members.Viewer;
import org.understory.reactions.ReactionBar;
import org.understory.reactions.Reactions;
import org.understory.topics.Topics;

/** Puts beside updates what a page shows with them: names, pictures, reactions, numbers of comments, link cards. */
@Component
class Cards {
    private final Names names;
    private final Topics topics;
    private final Pictures pictures;
    private final Reactions reactions;
    private final Comments comments;
    private final LinkCards links;

    Cards(Names names, Topics topics, Pictures pictures, Reactions reactions, Comments comments, LinkCards links) {
        this.names = names;
        this.topics = topics;
        this.pictures = pictures;
        this.reactions = reactions;
        this.comments = comments;
        this.links = links;
    }

    /** In the order of the updates. */
    List<UpdateCard> of(List<Update> updates, Viewer viewer) {
        if (updates.isEmpty()) return List.of();
        var subjects = updates.stream().map(update -> update.id().subject()).toList();
        var signed = names.of(updates.stream().map(Update::author).distinct().toList());
        var hanging = pictures.on(subjects);
        var bars = reactions.of(subjects, viewer);
        var counts = comments.counts(subjects);
        var cards = links.of(updates, viewer);
        return updates.stream()
                .map(update -> {
                    var subject = update.id().subject();
                    return new UpdateCard(
                            update,
                            signed.get(update.author()),
                            topics.named(update.community(), update.topics()),
                            hanging.getOrDefault(subject, List.of()),
                            bars.getOrDefault(subject, new ReactionBar(subject, List.of(), false)),
                            counts.getOrDefault(subject, 0L),
                            update.link() == null ? null : cards.get(update.link()),
                            presses(update, viewer));
                })
                .toList();
    }

    private static UpdateCard.Presses presses(Update update, Viewer viewer) {
        return new UpdateCard.Presses(
                UpdateRules.isAuthor(viewer, update),
                UpdateRules.maySeeHistory(viewer, update),
                UpdateRules.mayModerate(viewer),
                viewer.face().isPresent());
    }
}
