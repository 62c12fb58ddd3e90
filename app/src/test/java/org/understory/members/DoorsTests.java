package org.understory.members;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.mvc.method.RequestMappingInfo;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;
import org.understory.CommunityMaker;
import org.understory.PagesTest;
import org.understory.Reader;
import org.understory.communities.Role;
import org.understory.subject.Entrance;

@PagesTest
class DoorsTests {
    private final RequestMappingHandlerMapping handlers;
    private final CommunityMaker make;

    DoorsTests(@Qualifier("requestMappingHandlerMapping") RequestMappingHandlerMapping handlers, CommunityMaker make) {
        this.handlers = handlers;
        this.make = make;
    }

    @Test
    void every_handler_states_whom_it_is_open_to() {
        assertThat(ours()).hasSizeGreaterThan(20);
        for (var handler : ours())
            assertThat(Doorkeeper.entrance(handler.getValue())).isNotNull();
    }

    @Test
    void staff_pages_do_not_exist_for_visitors_and_subscribers() {
        var community = make.community();
        var visitor = make.visitor(community);
        var subscriber = make.subscriber(community, "Ana").browser();
        var elsewhere = make.staff(make.community(), Role.OWNER).browser();
        var stranger = make.visitor(community);
        stranger.cookies().putAll(elsewhere.cookies());
        for (var path : pathsOf(
                Entrance.MODERATORS,
                Entrance.WRITERS,
                Entrance.REVIEWERS,
                Entrance.EDITORS,
                Entrance.DESK,
                Entrance.OWNERS)) {
            assertThat(isClosed(visitor.get(path))).as(path).isTrue();
            assertThat(subscriber.get(path).status()).as(path).isEqualTo(404);
            assertThat(isClosed(stranger.get(path))).as(path).isTrue();
        }
    }

    @Test
    void subscribers_pages_lead_visitors_to_the_gate() {
        var visitor = make.visitor(make.community());
        for (var path : pathsOf(Entrance.SUBSCRIBING, Entrance.SUBSCRIBERS)) {
            assertThat(visitor.get(path).location()).as(path).startsWith("/subscribe");
        }
    }

    private static boolean isClosed(Reader.Shown shown) {
        return shown.status() == 404 || shown.location().startsWith("/sign-in");
    }

    private List<String> pathsOf(Entrance... entrances) {
        var paths = new ArrayList<String>();
        for (var handler : ours()) {
            if (!List.of(entrances).contains(Doorkeeper.entrance(handler.getValue()))) continue;
            if (!gets(handler.getKey())) continue;
            for (var pattern : handler.getKey().getPatternValues()) paths.add(pattern.replaceAll("\\{[^}]+}", "1"));
        }
        assertThat(paths).isNotEmpty();
        return paths;
    }

    private static boolean gets(RequestMappingInfo info) {
        return info.getMethodsCondition().getMethods().contains(RequestMethod.GET);
    }

    private List<Map.Entry<RequestMappingInfo, HandlerMethod>> ours() {
        return handlers.getHandlerMethods().entrySet().stream()
                .filter(handler -> handler.getValue().getBeanType().getName().startsWith("org.understory"))
                .toList();
    }
}
