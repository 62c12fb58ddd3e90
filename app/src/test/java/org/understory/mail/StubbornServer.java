package org.understory.mail;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

/** A mail server that answers one command as it is told, and all others kindly; GreenMail refuses nothing. */
final class StubbornServer implements AutoCloseable {
    private final ServerSocket socket;
    private final Thread door;
    private final String command;
    private final String answer;
    private final List<String> heard = new CopyOnWriteArrayList<>();

    /** @param answer what it says to the command; empty to hang up */
    StubbornServer(String command, String answer) {
        this.command = command;
        this.answer = answer;
        try {
            this.socket = new ServerSocket(0, 5, InetAddress.getLoopbackAddress());
        } catch (IOException none) {
            throw new UncheckedIOException(none);
        }
        this.door = Thread.ofVirtual().start(this::serve);
    }

    MailSettings settings() {
        return new MailSettings(
                "127.0.0.1", socket.getLocalPort(), "", "", MailSettings.Security.NONE, "letters@understory.test");
    }

    /** The commands that came, in their order; {@code .} ends a letter. */
    List<String> heard() {
        return heard;
    }

    private void serve() {
        try (var caller = socket.accept()) {
            talk(caller);
        } catch (IOException closed) {
            // The test is over.
        }
    }

    private void talk(Socket caller) throws IOException {
        var in = new BufferedReader(new InputStreamReader(caller.getInputStream(), StandardCharsets.UTF_8));
        say(caller, "220 stubborn");
        var letter = false;
        for (var line = in.readLine(); line != null; line = in.readLine()) {
            if (letter && !line.equals(".")) continue;
            var said = letter ? "." : line.split("[ :]")[0].toUpperCase(java.util.Locale.ROOT);
            heard.add(said);
            letter = said.equals("DATA") && !command.equals("DATA");
            if (said.equals(command) && answer.isEmpty()) return;
            say(caller, said.equals(command) ? answer : letter ? "354 go on" : "250 fine");
        }
    }

    private static void say(Socket caller, String words) throws IOException {
        caller.getOutputStream().write((words + "\r\n").getBytes(StandardCharsets.UTF_8));
        caller.getOutputStream().flush();
    }

    /** Nobody listens any more afterwards: a socket that is waited on is closed by whoever waits. */
    @Override
    public void close() throws IOException {
        socket.close();
        try {
            door.join();
        } catch (InterruptedException over) {
            throw new IllegalStateException(over);
        }
    }
}
