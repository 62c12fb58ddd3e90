package org.understory.web;

import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.webmvc.error.ErrorController;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.View;
import org.understory.subject.Entrance;
import org.understory.subject.OpenTo;

/** What is shown when something cannot be: each kind with its own sentence and a way onwards. */
@Controller
@OpenTo(Entrance.EVERYONE)
class ErrorPages implements ErrorController {
    private final Messages messages;
    private final ObjectProvider<FormerPaths> former;

    ErrorPages(Messages messages, ObjectProvider<FormerPaths> former) {
        this.messages = messages;
        this.former = former;
    }

    @RequestMapping("/error")
    String show(HttpServletRequest request, Model model) {
        var status = request.getAttribute(RequestDispatcher.ERROR_STATUS_CODE) instanceof Integer code ? code : 404;
        var now = status == 404 ? now(request) : Optional.<String>empty();
        if (now.isPresent()) {
            request.setAttribute(View.RESPONSE_STATUS_ATTRIBUTE, HttpStatus.MOVED_PERMANENTLY);
            return "redirect:" + now.get();
        }
        var kind =
                switch (status) {
                    case 400, 405, 406, 415, 422 -> "request";
                    case 403 -> "forbidden";
                    case 404, 410 -> "missing";
                    case 413 -> TooLargeFilter.isWithoutFiles(request) ? "long" : "large";
                    case 429 -> "often";
                    default -> status < 500 ? "request" : "broken";
                };
        var typed = (String) request.getAttribute(TooLargeFilter.TYPED);
        var title = messages.say("web.error." + kind + ".title");
        model.addAttribute(
                "page",
                new ErrorPage(Head.unlisted(title), title, messages.say("web.error." + kind + ".words"), typed));
        return "web/error";
    }

    /** Where somebody finds what they followed a link of a former site to. */
    private Optional<String> now(HttpServletRequest request) {
        var asked = request.getMethod().equals("GET") || request.getMethod().equals("HEAD");
        var paths = former.getIfAvailable();
        return asked && paths != null
                ? paths.now(SiteFilter.siteOf(request), SiteFilter.pathOf(request))
                : Optional.empty();
    }

    /** @param typed what was typed into a form that could not be taken, or null */
    record ErrorPage(
            Head head, String title, String words, @Nullable String typed) {}
}
