package org.understory.push;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.core.io.ClassPathResource;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.understory.communities.Communities;
import org.understory.communities.Community;
import org.understory.subject.Entrance;
import org.understory.subject.OpenTo;
import org.understory.web.Assets;
import org.understory.web.Head;
import org.understory.web.Messages;
import org.understory.web.NotFound;
import org.understory.web.Site;
import tools.jackson.databind.json.JsonMapper;

/**
 * What makes a community fit for a home screen: its manifest, the worker that the browser keeps, and the page shown while
 * there is no network. They are the same for everybody; only members' pages name them.
 */
@Controller
@OpenTo(Entrance.EVERYONE)
class AppPages {
    private static final String PAPER = "#FFFDF8";

    private final Communities communities;
    private final Assets assets;
    private final Messages messages;
    private final JsonMapper json;
    private final String worker;

    AppPages(Communities communities, Assets assets, Messages messages, JsonMapper json) {
        this.communities = communities;
        this.assets = assets;
        this.messages = messages;
        this.json = json;
        this.worker = worker();
    }

    @GetMapping("/manifest.webmanifest")
    ResponseEntity<String> manifest(Site site) {
        var community = communities.find(site.id()).orElseThrow(NotFound::new);
        return ResponseEntity.ok()
                .contentType(MediaType.parseMediaType("application/manifest+json"))
                .cacheControl(CacheControl.maxAge(Duration.ofHours(1)).cachePublic())
                .body(json.writeValueAsString(manifest(community)));
    }

    private Map<String, Object> manifest(Community community) {
        var manifest = new LinkedHashMap<String, Object>();
        manifest.put("id", "/");
        manifest.put("name", community.name());
        manifest.put("short_name", community.name());
        manifest.put("description", community.line());
        manifest.put("lang", "en");
        manifest.put("start_url", "/activities");
        manifest.put("scope", "/");
        manifest.put("display", "standalone");
        manifest.put("background_color", PAPER);
        manifest.put("theme_color", community.accent().light());
        manifest.put("icons", List.of(icon("192", "any"), icon("512", "any"), icon("maskable", "maskable")));
        return manifest;
    }

    private Map<String, String> icon(String name, String purpose) {
        var size = purpose.equals("any") ? name : "512";
        return Map.of(
                "src",
                assets.address("icons/icon-" + name + ".png"),
                "sizes",
                size + "x" + size,
                "type",
                "image/png",
                "purpose",
                purpose);
    }

    /** At the top, so that it may serve the whole site; asked for again each time, so that a new one counts at once. */
    @GetMapping("/worker.js")
    ResponseEntity<String> serviceWorker() {
        return ResponseEntity.ok()
                .contentType(MediaType.parseMediaType("text/javascript;charset=UTF-8"))
                .cacheControl(CacheControl.noCache())
                .body(worker);
    }

    @GetMapping("/offline")
    String offline(Model model) {
        model.addAttribute("page", new OfflinePage(Head.unlisted(messages.say("push.offline.title"))));
        return "push/offline";
    }

    /** The page without a network. */
    record OfflinePage(Head head) {}

    private String worker() {
        try (var file = new ClassPathResource("static/worker.js").getInputStream()) {
            return new String(file.readAllBytes(), StandardCharsets.UTF_8)
                    .replace("BADGE", assets.address("icons/badge.png"))
                    .replace("ICON", assets.address("icons/icon-192.png"));
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }
}
