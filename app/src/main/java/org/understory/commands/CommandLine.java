package org.understory.commands;

import java.io.IOException;
import java.io.PrintStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.time.Duration;
import org.springframework.aot.AotDetector;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.WebApplicationType;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.aot.AbstractAotProcessor;
import org.springframework.context.support.GenericApplicationContext;
import org.springframework.core.SpringProperties;
import org.understory.database.CannotStart;
import org.understory.database.DatabaseStart;
import org.understory.subject.Announcement;
import org.understory.subject.Command;

/** Reads what was typed after {@code bin/understory}, starts the database and then the site or one command. */
public final class CommandLine {
    private CommandLine() {}

    /** Runs the program; ends the process unless it serves. */
    public static void run(Class<?> program, String[] args, PrintStream out, PrintStream err) {
        if (Boolean.getBoolean(AbstractAotProcessor.AOT_PROCESSING)) {
            var looked = new SpringApplication(program);
            looked.setLogStartupInfo(false);
            looked.run(); // the build looks at the parts and starts none of them
            return;
        }
        var begun = System.nanoTime();
        var line = Line.of(args);
        try {
            switch (line.command()) {
                case "help" -> Help.print(out);
                case "barrier" -> System.exit(Barrier.run(line, out, err));
                case "serve" -> serve(program, line, begun, out);
                case "doctor" -> System.exit(new Doctor(line, out).examine(settings -> start(program, line, settings)));
                default -> System.exit(command(start(program, line, StartSettings.of(line)), line, out, err));
            }
        } catch (CannotStart | CannotServe refused) {
            err.println(refused.getMessage());
            System.exit(CannotStart.EXIT_CODE);
        }
    }

    /** Before the database is started for nothing. */
    private static void checkFree(int port) {
        try (var probe = new ServerSocket()) {
            probe.setReuseAddress(true);
            probe.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), port));
        } catch (IOException taken) {
            throw new CannotServe("commands.portTaken", String.valueOf(port));
        }
    }

    private static void serve(Class<?> program, Line line, long begun, PrintStream out) {
        if (!line.unknown().isEmpty())
            throw new CannotServe(
                    "commands.unknownOption", "--" + line.unknown().getFirst());
        var settings = StartSettings.of(line);
        checkFree(settings.port());
        if (isPackaged(program)) SpringProperties.setFlag(AotDetector.AOT_ENABLED);
        var context = start(program, line, settings);
        var took = Duration.ofNanos(System.nanoTime() - begun).toMillis() / 1000.0;
        out.println(Words.say("commands.answers", settings.address(), took));
        for (var announcement : context.getBeansOfType(Announcement.class).values())
            announcement.lines().forEach(out::println);
        LeanHeap.watch();
    }

    /**
     * In the package stands, as code, how the parts of the serving program are put together. Commands have other parts, and
     * beside classes that were compiled again it would be out of date.
     */
    private static boolean isPackaged(Class<?> program) {
        return program.getProtectionDomain()
                .getCodeSource()
                .getLocation()
                .getPath()
                .endsWith(".jar");
    }

    private static ConfigurableApplicationContext start(Class<?> program, Line line, StartSettings settings) {
        settings.exposure();
        var application = new SpringApplication(program);
        application.setLogStartupInfo(false);
        if (!line.serves()) application.setWebApplicationType(WebApplicationType.NONE);
        application.addInitializers(
                context -> settings.into(context.getEnvironment().getPropertySources()));
        application.addInitializers(
                context -> DatabaseStart.besideTheContext().initialize((GenericApplicationContext) context));
        // What a command prints can be read by another program, so nothing is logged between.
        try {
            return line.serves() ? application.run() : application.run("--logging.threshold.console=off");
        } catch (RuntimeException failed) {
            throw CannotStart.within(failed).map(RuntimeException.class::cast).orElse(failed);
        }
    }

    private static int command(ConfigurableApplicationContext context, Line line, PrintStream out, PrintStream err) {
        for (var command : context.getBeansOfType(Command.class).values()) {
            if (command.name().equals(line.command())) return command.run(line.arguments(), out);
        }
        err.println(Words.say("commands.unknown", line.command()));
        return 2;
    }
}
