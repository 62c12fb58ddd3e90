package org.understory.web;

import java.io.IOException;
import java.net.InetAddress;
import java.net.NetworkInterface;
import java.time.Clock;
import java.util.Set;
import org.eclipse.jetty.server.HttpConfiguration;
import org.eclipse.jetty.server.HttpConnectionFactory;
import org.eclipse.jetty.server.ServerConnector;
import org.eclipse.jetty.server.SslConnectionFactory;
import org.eclipse.jetty.util.component.LifeCycle;
import org.eclipse.jetty.util.ssl.SslContextFactory;
import org.eclipse.jetty.util.thread.QueuedThreadPool;
import org.eclipse.jetty.util.thread.VirtualThreadPool;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.boot.jetty.servlet.JettyServletWebServerFactory;
import org.springframework.boot.ssl.SslBundle;
import org.springframework.boot.ssl.SslBundles;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Where the site listens, whom it believes, and the page cache in front of the servlets. */
@Configuration(proxyBeanMethods = false)
class Server {
    private static final int MOST_THREADS = 16;
    private static final int LEAST_THREADS = 4;
    private static final Logger LOG = LoggerFactory.getLogger(Server.class);

    @Bean
    Clock clock() {
        return Clock.systemUTC();
    }

    @Bean
    @ConditionalOnWebApplication
    WebServerFactoryCustomizer<JettyServletWebServerFactory> pageCacheFirst(
            PageCache cache, Assets assets, Sites sites) {
        return jetty -> jetty.addServerCustomizers(server -> server.addEventListener(new LifeCycle.Listener() {
            /** By now all other handlers are there, and kept pages pass none of them. */
            @Override
            public void lifeCycleStarting(LifeCycle starting) {
                if (server.getHandler() instanceof PageCacheHandler) return;
                server.setHandler(new PageCacheHandler(server.getHandler(), cache, assets, sites));
            }
        }));
    }

    /**
     * Few platform threads, one that reads from the network for each core, answer kept pages; what waits does so on virtual
     * threads.
     */
    @Bean
    @ConditionalOnWebApplication
    WebServerFactoryCustomizer<JettyServletWebServerFactory> networkThreads() {
        return jetty -> {
            var waiting = new VirtualThreadPool();
            waiting.setName("page");
            var threads = new QueuedThreadPool(MOST_THREADS, LEAST_THREADS);
            threads.setName("jetty");
            threads.setVirtualThreadsExecutor(waiting);
            threads.addBean(waiting);
            jetty.setThreadPool(threads);
            jetty.setSelectors(Math.min(Runtime.getRuntime().availableProcessors(), LEAST_THREADS));
        };
    }

    /** Lets our own proxies say who asks. Loopback is trusted; further ones are named in {@code understory.trusted-proxies}. */
    @Bean
    @ConditionalOnWebApplication
    WebServerFactoryCustomizer<JettyServletWebServerFactory> forwarding(
            @Value("${understory.trusted-proxies:}") Set<String> proxies) {
        var forwarding = new TrustedForwarding(proxies);
        return jetty -> jetty.addServerCustomizers(server -> {
            for (var connector : server.getConnectors()) {
                for (var factory : connector.getConnectionFactories()) {
                    if (factory instanceof HttpConfiguration.ConnectionFactory http)
                        http.getHttpConfiguration().addCustomizer(forwarding);
                }
            }
        });
    }

    /** A renewed certificate is used as soon as its file has changed; Spring Boot does that for other servers only. */
    @Bean
    @ConditionalOnWebApplication
    WebServerFactoryCustomizer<JettyServletWebServerFactory> freshCertificate(
            SslBundles bundles, @Value("${server.ssl.bundle:}") String name) {
        return jetty -> jetty.addServerCustomizers(server -> {
            for (var connector : server.getConnectors()) {
                var tls = connector.getConnectionFactory(SslConnectionFactory.class);
                if (tls != null)
                    bundles.addBundleUpdateHandler(name, fresh -> renew(tls.getSslContextFactory(), fresh));
            }
        });
    }

    private static void renew(SslContextFactory factory, SslBundle fresh) {
        try {
            factory.reload(same -> same.setKeyStore(fresh.getStores().getKeyStore()));
        } catch (Exception unusable) {
            LOG.error("The new certificate cannot be used; the old one stays", unusable);
        }
    }

    /** On loopback, the second of this machine's two addresses answers too. */
    @Bean
    @ConditionalOnWebApplication
    WebServerFactoryCustomizer<JettyServletWebServerFactory> bothLoopbacks(
            @Value("${server.address:}") String address, @Value("${server.port:8080}") int port) {
        return jetty -> {
            if (!address.equals("127.0.0.1")) return;
            jetty.addServerCustomizers(server -> {
                var plain = server.getConnectors()[0].getConnectionFactory(HttpConnectionFactory.class);
                var protectedOne = server.getConnectors()[0].getConnectionFactory(SslConnectionFactory.class);
                if (!hasLoopback6() || plain == null || protectedOne != null) return;
                var second = new ServerConnector(server, new HttpConnectionFactory(plain.getHttpConfiguration()));
                second.setHost("::1");
                second.setPort(port);
                server.addConnector(second);
            });
        };
    }

    private static boolean hasLoopback6() {
        try {
            return NetworkInterface.getByInetAddress(InetAddress.getByName("::1")) != null;
        } catch (IOException none) {
            return false;
        }
    }
}
