package org.understory.comments;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.understory.communities.Community;
import org.understory.members.Viewer;
import org.understory.subject.CommunityId;
import org.understory.subject.Entrance;
import org.understory.subject.OpenTo;
import org.understory.subject.Subject;
import org.understory.web.Head;
import org.understory.web.NotFound;
import org.understory.web.PageCache;

/** Things to comment on, as content rooms have them, with a page that visitors get from the page cache. */
@Controller
@OpenTo(Entrance.EVERYONE)
class CommentedThings implements Commentable {
    static final String KIND = "commentsample";

    private final AtomicLong count = new AtomicLong();
    private final Map<Long, CommunityId> communities = new ConcurrentHashMap<>();
    private final Comments comments;

    CommentedThings(@org.springframework.context.annotation.Lazy Comments comments) {
        this.comments = comments;
    }

    Commented in(Community community) {
        var id = count.incrementAndGet();
        communities.put(id, community.id());
        return commented(id);
    }

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public Optional<Commented> find(Viewer viewer, long id) {
        return viewer.community().equals(communities.get(id)) ? Optional.of(commented(id)) : Optional.empty();
    }

    @Override
    public List<Standing> standing(Collection<Long> ids) {
        return List.of();
    }

    private static Commented commented(long id) {
        return new Commented(new Subject(KIND, id), "Thing number " + id, "/comment-samples/" + id);
    }

    @GetMapping("/comment-samples/{id}")
    String show(@PathVariable long id, Viewer viewer, HttpServletRequest request, Model model) {
        var thing = find(viewer, id).orElseThrow(NotFound::new);
        var section = comments.section(thing.subject(), viewer, null);
        model.addAttribute("page", new CommentPages.ListPage(Head.unlisted(thing.title()), thing, section));
        if (viewer instanceof Viewer.Visitor) PageCache.keep(request, null, List.of(thing.subject()));
        return "comments/list";
    }
}
