package org.understory.commands;

import java.io.PrintStream;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.WebApplicationType;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.support.GenericApplicationContext;
import org.springframework.core.env.MapPropertySource;
import org.understory.database.CannotStart;
import org.understory.database.DatabaseStart;
import org.understory.subject.Announcement;
import org.understory.subject.Command;

/** Reads what was typed after {@code bin/understory}, starts the database and then the site or one command. */
public final class CommandLine {
    private CommandLine() {}

    /** Runs the program; ends the process unless it serves. */
    public static void run(Class<?> program, String[] args, PrintStream out, PrintStream err) {
        var begun = System.nanoTime();
        var line = Line.of(args);
        try {
            var context = start(program, line);
            if (line.serves()) {
                var took = Duration.ofNanos(System.nanoTime() - begun).toMillis() / 1000.0;
                out.printf(
                        "Understory answers at http://localhost:%s (after %.1f s)%n",
                        line.option("port", "8080"), took);
                for (var announcement :
                        context.getBeansOfType(Announcement.class).values())
                    announcement.lines().forEach(out::println);
            } else {
                System.exit(command(context, line, out, err));
            }
        } catch (CannotStart refused) {
            err.println(refused.getMessage());
            System.exit(CannotStart.EXIT_CODE);
        }
    }

    private static ConfigurableApplicationContext start(Class<?> program, Line line) {
        var application = new SpringApplication(program);
        if (!line.serves()) application.setWebApplicationType(WebApplicationType.NONE);
        application.addInitializers(context -> context.getEnvironment()
                .getPropertySources()
                .addFirst(new MapPropertySource("command-line", properties(line))));
        application.addInitializers(
                context -> DatabaseStart.beforeTheContext().initialize((GenericApplicationContext) context));
        return application.run();
    }

    private static Map<String, Object> properties(Line line) {
        var properties = new HashMap<String, Object>();
        properties.put("server.port", line.option("port", "8080"));
        properties.put(
                "understory.data",
                Path.of(line.option("data", "data")).toAbsolutePath().toString());
        properties.put("understory.demo", line.has("demo"));
        properties.put("understory.join", !line.serves());
        for (var option : java.util.List.of("db-url", "db-app-url", "public-url")) {
            if (line.has(option)) properties.put("understory." + option, line.option(option, ""));
        }
        return properties;
    }

    private static int command(ConfigurableApplicationContext context, Line line, PrintStream out, PrintStream err) {
        for (var command : context.getBeansOfType(Command.class).values()) {
            if (command.name().equals(line.command())) return command.run(line.arguments(), out);
        }
        err.println("There is no command " + line.command() + ". See: bin/understory help");
        return 2;
    }
}
