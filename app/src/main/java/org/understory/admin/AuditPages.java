package org.understory.admin;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.understory.audit.Act;
import org.understory.audit.Audit;
import org.understory.communities.StaffNames;
import org.understory.subject.Entrance;
import org.understory.subject.OpenTo;
import org.understory.subject.PersonId;
import org.understory.web.Head;
import org.understory.web.Messages;
import org.understory.web.Site;

/** What staff did, newest first. */
@Controller
@OpenTo(Entrance.OWNERS)
class AuditPages {
    private static final int SHOWN = 50;

    private final Audit audit;
    private final StaffNames names;
    private final Progress progress;
    private final Messages messages;

    AuditPages(Audit audit, StaffNames names, Progress progress, Messages messages) {
        this.audit = audit;
        this.names = names;
        this.progress = progress;
        this.messages = messages;
    }

    @GetMapping("/admin/audit")
    String show(@RequestParam(required = false) @Nullable Long before, Site site, Model model) {
        var found = audit.recent(site.id(), before, SHOWN + 1);
        var acts = found.subList(0, Math.min(SHOWN, found.size()));
        var called = names.of(site.id(), people(acts));
        var lines = acts.stream().map(act -> line(act, called)).toList();
        var next = found.size() > SHOWN ? acts.getLast().id() : null;
        var head = Head.unlisted(messages.say("admin.audit.title"));
        model.addAttribute("page", new AuditPage(head, progress.at(site, null, false), lines, next));
        return "admin/audit";
    }

    private static HashSet<PersonId> people(List<Act> acts) {
        var people = new HashSet<PersonId>();
        for (var act : acts) {
            if (act.by() != null) people.add(act.by());
            if (act.detail().get("person") instanceof Number person) people.add(new PersonId(person.longValue()));
        }
        return people;
    }

    private AuditPage.Line line(Act act, Map<PersonId, String> called) {
        var by = act.by();
        var who = by == null ? messages.say("admin.audit.program") : name(by, called);
        return new AuditPage.Line(act.at(), who, act.act().replace('-', ' '), detail(act, called));
    }

    private String detail(Act act, Map<PersonId, String> called) {
        var parts = new ArrayList<String>();
        if (act.thing() != null)
            parts.add(act.thing().kind() + " " + act.thing().id());
        act.detail().forEach((key, value) -> {
            if (key.equals("person") && value instanceof Number person)
                parts.add(name(new PersonId(person.longValue()), called));
            else parts.add(key + " " + value);
        });
        return String.join(", ", parts);
    }

    private String name(PersonId person, Map<PersonId, String> called) {
        return called.getOrDefault(person, messages.say("admin.audit.gone"));
    }
}
