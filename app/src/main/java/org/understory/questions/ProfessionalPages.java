package org.understory.questions;

import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.understory.members.Members;
import org.understory.members.Names;
import org.understory.members.ShownName;
import org.understory.members.Viewer;
import org.understory.subject.Entrance;
import org.understory.subject.MemberId;
import org.understory.subject.OpenTo;
import org.understory.web.Head;
import org.understory.web.Messages;
import org.understory.web.Mistakes;

/** Which members are health professionals, as owners and editors verified it. */
@Controller
@OpenTo(Entrance.EDITORS)
class ProfessionalPages {
    private final Professionals professionals;
    private final Members members;
    private final Names names;
    private final Messages messages;

    ProfessionalPages(Professionals professionals, Members members, Names names, Messages messages) {
        this.professionals = professionals;
        this.members = members;
        this.names = names;
        this.messages = messages;
    }

    @GetMapping("/admin/professionals")
    String list(Viewer viewer, Model model) {
        return page(viewer, ProfessionalForm.EMPTY, new Mistakes(), model);
    }

    @PostMapping("/admin/professionals")
    String verify(ProfessionalForm form, Viewer.Present viewer, HttpServletResponse response, Model model) {
        var mistakes = form.mistakes();
        var member = members.named(viewer.community(), form.cleanHandle());
        if (member.isEmpty()) mistakes.add("handle", "questions.professional.handle.unknown");
        if (!mistakes.isEmpty() || member.isEmpty()) {
            response.setStatus(422);
            return page(viewer, form, mistakes, model);
        }
        professionals.verify(viewer, member.get(), form);
        return "redirect:/admin/professionals";
    }

    @PostMapping("/admin/professionals/" + QuestionPages.NUMBER + "/withdrawal")
    String withdraw(@PathVariable long id, Viewer.Present viewer) {
        professionals.withdraw(viewer, id);
        return "redirect:/admin/professionals";
    }

    private String page(Viewer viewer, ProfessionalForm form, Mistakes mistakes, Model model) {
        var all = professionals.of(viewer.community());
        var head = Head.unlisted(messages.say("questions.professionals.title"));
        var signed = names.of(all.stream().map(Professional::member).toList());
        model.addAttribute("page", new ListPage(head, all, signed, form, mistakes));
        return "questions/professionals";
    }

    record ListPage(
            Head head,
            List<Professional> professionals,
            Map<MemberId, ShownName> names,
            ProfessionalForm form,
            Mistakes mistakes) {}
}
