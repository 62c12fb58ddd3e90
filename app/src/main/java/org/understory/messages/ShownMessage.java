package org.understory.messages;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.understory.media.Picture;
import org.understory.members.ShownName;

/**
 * A message as one participant sees it.
 *
 * @param name who wrote it, or null where a line has no author
 * @param beginsNew whether it is the first that they have not read
 */
record ShownMessage(
        Message message, @Nullable ShownName name, boolean mine, boolean beginsNew, List<Picture> pictures) {
    ShownMessage {
        pictures = List.copyOf(pictures);
    }

    String anchor() {
        return "message-" + message.id();
    }

    boolean isHidden() {
        return message.hiddenBecause() != null;
    }

    /** How many pictures it has that are not shown. */
    int withheld() {
        return isHidden() ? 0 : message.pictures() - pictures.size();
    }

    /** Whether its words are shown: a hidden one's to its author only. */
    boolean isReadable() {
        return !isHidden() || mine;
    }

    String called() {
        return name == null || name.value() == null ? "" : name.value();
    }
}
