package org.understory.web;

import java.time.Clock;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.boot.jetty.servlet.JettyServletWebServerFactory;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Puts the page cache in front of the servlets. */
@Configuration(proxyBeanMethods = false)
class Server {
    @Bean
    Clock clock() {
        return Clock.systemUTC();
    }

    @Bean
    @ConditionalOnWebApplication
    WebServerFactoryCustomizer<JettyServletWebServerFactory> pageCacheFirst(
            PageCache cache, Assets assets, Sites sites) {
        return jetty -> jetty.addServerCustomizers(
                server -> server.setHandler(new PageCacheHandler(server.getHandler(), cache, assets, sites)));
    }
}
