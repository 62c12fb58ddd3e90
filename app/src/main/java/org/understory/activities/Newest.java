package org.understory.activities;

import java.util.List;
import org.springframework.stereotype.Component;
import org.understory.members.Viewer;
import org.understory.subject.Streamed.Feed;
import org.understory.topics.Topic;

/** The newest things of the stream, for other pages; the template {@code activities/_card} shows each. */
@Component
public class Newest {
    private final Stream stream;

    Newest(Stream stream) {
        this.stream = stream;
    }

    /** What the viewer's team wrote last, newest first. A fixed number of statements. */
    public List<Object> ofTeam(Viewer viewer, int most) {
        return stream.newest(new Feed.Team(), viewer, most);
    }

    /** What was written last about at least one of these topics, newest first. A fixed number of statements. */
    public List<Object> about(List<Topic> topics, Viewer viewer, int most) {
        return stream.newest(new Feed.About(topics.stream().map(Topic::id).toList()), viewer, most);
    }

    /** What anybody here wrote last, as far as the viewer may see it, newest first. A fixed number of statements. */
    public List<Object> ofEveryone(Viewer viewer, int most) {
        return stream.newest(new Feed.Everyone(), viewer, most);
    }
}
