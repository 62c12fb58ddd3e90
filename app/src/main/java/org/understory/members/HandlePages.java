package org.understory.members;

import jakarta.servlet.http.HttpServletRequest;
import org.jspecify.annotations.Nullable;
import org.springframework.http.CacheControl;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.understory.communities.Community;
import org.understory.people.Tries;
import org.understory.subject.Entrance;
import org.understory.subject.OpenTo;
import org.understory.web.Messages;
import org.understory.web.Requests;

/** What is said of a pseudonym while it is typed. */
@Controller
class HandlePages {
    private final FreeHandles handles;
    private final Tries tries;
    private final Messages messages;

    HandlePages(FreeHandles handles, Tries tries, Messages messages) {
        this.handles = handles;
        this.tries = tries;
        this.messages = messages;
    }

    /** @param kind {@code free}, {@code doubtful} or {@code refused} */
    record Said(String kind, String words) {}

    /** Never cached: the answer changes. Who asks without end is answered nothing; the form says it when it is sent. */
    @GetMapping("/join/handle")
    @OpenTo(Entrance.EVERYONE)
    ResponseEntity<Said> judge(
            @RequestParam(required = false) @Nullable String handle,
            Viewer viewer,
            Community community,
            HttpServletRequest request) {
        var asked = handle == null || handle.length() > 200 ? "" : handle;
        var network = community.id().value() + " " + Requests.network(request);
        if (!tries.allow(JoinRules.HANDLES_ASKED, network))
            return ResponseEntity.status(429).build();
        var said =
                switch (handles.judge(community, asked, FreeHandles.Asking.of(viewer))) {
                    case HandleVerdict.Free free -> said("free", free);
                    case HandleVerdict.Doubtful doubtful -> said("doubtful", doubtful);
                    case HandleVerdict.Refused refused -> said("refused", refused);
                };
        return ResponseEntity.ok().cacheControl(CacheControl.noStore()).body(said);
    }

    private Said said(String kind, HandleVerdict verdict) {
        return new Said(
                kind, messages.say(verdict.words().key(), verdict.words().args().toArray()));
    }
}
