package org.understory.home;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.understory.members.Viewer;
import org.understory.subject.Entrance;
import org.understory.subject.OpenTo;
import org.understory.subject.Subject;
import org.understory.web.Head;
import org.understory.web.PageCache;
import org.understory.web.Site;

/** The first page of a community. */
@Controller
@OpenTo(Entrance.EVERYONE)
class HomePages {
    @GetMapping("/")
    String show(Site site, Viewer viewer, HttpServletRequest request, Model model) {
        model.addAttribute("page", new HomePage(Head.listed(site.name(), site.line(), "/")));
        PageCache.keep(request, null, List.of(new Subject("community", site.id().value())));
        return "home/show";
    }
}
