package org.understory.comments;

import org.springframework.stereotype.Component;
import org.understory.CommunityMaker.Someone;
import org.understory.communities.Community;

/** A comment on something, for the tests of other rooms. */
@Component
public class OneComment {
    private final CommentedThings things;

    OneComment(CommentedThings things) {
        this.things = things;
    }

    /** The number of a new comment. */
    public long by(Someone author, Community community) {
        return new Conversation(things.in(community)).posted(author.browser(), "Words of " + author.firstName());
    }

    /** The form for a new comment, names and values in turn. */
    public String[] fields(Community community, String text) {
        return new Conversation(things.in(community))
                .fields(text).entrySet().stream()
                        .flatMap(field -> java.util.stream.Stream.of(field.getKey(), field.getValue()))
                        .toArray(String[]::new);
    }
}
