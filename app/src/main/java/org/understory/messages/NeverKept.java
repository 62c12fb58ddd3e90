package org.understory.messages;

import jakarta.servlet.http.HttpServletResponse;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ModelAttribute;

/** No cache keeps a page of this room, not even the browser's own. */
@ControllerAdvice(basePackageClasses = NeverKept.class)
class NeverKept {
    @ModelAttribute
    void neverKept(HttpServletResponse response) {
        response.setHeader("Cache-Control", "private, no-store");
    }
}
