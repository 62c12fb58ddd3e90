package org.understory.members;

import jakarta.servlet.http.HttpServletResponse;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.understory.communities.Community;
import org.understory.subject.Entrance;
import org.understory.subject.OpenTo;
import org.understory.web.Head;
import org.understory.web.Messages;
import org.understory.web.NotFound;

/** Finding members. */
@Controller
@OpenTo(Entrance.MEMBERS)
class SearchPages {
    private static final int PAGE = 20;

    private final MemberSearch search;
    private final KnownTraits known;
    private final Messages messages;

    SearchPages(MemberSearch search, KnownTraits known, Messages messages) {
        this.search = search;
        this.known = known;
        this.messages = messages;
    }

    @GetMapping("/members")
    String find(
            @RequestParam(required = false) @Nullable String relation,
            @RequestParam(required = false) @Nullable String condition,
            @RequestParam(required = false) @Nullable String treatment,
            @RequestParam(required = false) @Nullable String symptom,
            @RequestParam(required = false) @Nullable String region,
            @RequestParam(required = false) @Nullable String before,
            Viewer viewer,
            Community community,
            HttpServletResponse response,
            Model model) {
        if (before != null && !before.matches("[1-9]\\d{0,17}")) throw new NotFound();
        var face = viewer.face().orElseThrow(NotFound::new);
        var wishes = new EnumMap<Field, String>(Field.class);
        Relation.of(relation).ifPresent(known -> wishes.put(Field.RELATION, known.word()));
        wish(wishes, Field.CONDITION, condition);
        wish(wishes, Field.TREATMENT, treatment);
        wish(wishes, Field.SYMPTOM, symptom);
        wish(wishes, Field.PLACE, region);
        var from = before == null ? null : Long.valueOf(before);
        var found = search.find(community.id(), face, wishes, from, PAGE + 1);
        var shown = found.subList(0, Math.min(PAGE, found.size()));
        var next = found.size() > PAGE ? next(wishes, shown.getLast().member().value()) : null;
        response.setHeader("Cache-Control", "no-store");
        var head = Head.unlisted(messages.say("members.search.title"));
        var lists = known.of(community);
        var perhaps = shown.isEmpty() ? Perhaps.of(wishes, lists) : List.<Perhaps>of();
        model.addAttribute("page", new SearchPage(head, wishes, lists, community.condition(), shown, next, perhaps));
        return "members/search";
    }

    /** What cannot be an entry is no wish: nobody is found by it. */
    private static void wish(Map<Field, String> wishes, Field field, @Nullable String typed) {
        var clean = typed == null ? "" : Trait.clean(typed);
        if (!clean.isBlank()) wishes.put(field, clean);
    }

    private static String next(Map<Field, String> wishes, long before) {
        return address(wishes) + (wishes.isEmpty() ? "" : "&") + "before=" + before;
    }

    /** Where members with these wishes are found. */
    static String address(Map<Field, String> wishes) {
        return wishes.entrySet().stream()
                .map(wish -> SearchPage.parameter(wish.getKey()) + "="
                        + URLEncoder.encode(wish.getValue(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&", "/members?", ""));
    }

    /**
     * @param next where the list goes on, or null
     * @param perhaps what somebody may have meant by whose words nobody was found
     */
    record SearchPage(
            Head head,
            Map<Field, String> wishes,
            Map<Field, List<String>> known,
            String condition,
            List<MemberSearch.Found> found,
            @Nullable String next,
            List<Perhaps> perhaps) {

        /** The name of a field in the address. */
        static String parameter(Field field) {
            return field == Field.PLACE ? "region" : field.word();
        }

        String wish(Field field) {
            return wishes.getOrDefault(field, "");
        }
    }
}
