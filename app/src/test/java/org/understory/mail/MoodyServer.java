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
import java.util.function.UnaryOperator;

/** A mail server that decides for each address whether it takes letters, and keeps those that it takes. */
public final class MoodyServer implements AutoCloseable {
    /** What a server says that has nothing against an address. */
    public static final String WELCOME = "250 fine";

    private final ServerSocket socket;
    private final Thread door;
    private final UnaryOperator<String> mood;
    private final List<String> asked = new CopyOnWriteArrayList<>();
    private final List<String> taken = new CopyOnWriteArrayList<>();

    MoodyServer(int port, UnaryOperator<String> mood) {
        this.mood = mood;
        try {
            this.socket = new ServerSocket(port, 20, InetAddress.getLoopbackAddress());
        } catch (IOException none) {
            throw new UncheckedIOException(none);
        }
        this.door = Thread.ofVirtual().start(this::open);
    }

    /** The addresses for which letters came, each as often as it was named, taken or not. */
    public List<String> asked() {
        return asked;
    }

    /** The addresses to which letters arrived, each as often as one did. */
    public List<String> taken() {
        return taken;
    }

    private void open() {
        while (!socket.isClosed()) {
            try {
                var caller = socket.accept();
                Thread.ofVirtual().start(() -> serve(caller));
            } catch (IOException closed) {
                return;
            }
        }
    }

    private void serve(Socket caller) {
        try (caller) {
            talk(caller, new BufferedReader(new InputStreamReader(caller.getInputStream(), StandardCharsets.UTF_8)));
        } catch (IOException gone) {
            // The other end had enough.
        }
    }

    private void talk(Socket caller, BufferedReader in) throws IOException {
        say(caller, "220 moody");
        var to = "";
        for (var line = in.readLine(); line != null; line = in.readLine()) {
            if (line.startsWith("RCPT TO:")) {
                to = line.substring(line.indexOf('<') + 1, line.indexOf('>'));
                asked.add(to);
                say(caller, mood.apply(to));
            } else if (line.equals("DATA")) {
                say(caller, "354 go on");
                for (var said = in.readLine(); said != null && !said.equals("."); ) said = in.readLine();
                taken.add(to);
                say(caller, WELCOME);
            } else {
                say(caller, WELCOME);
                if (line.equals("QUIT")) return;
            }
        }
    }

    private static void say(Socket caller, String words) throws IOException {
        caller.getOutputStream().write((words + "\r\n").getBytes(StandardCharsets.UTF_8));
        caller.getOutputStream().flush();
    }

    @Override
    public void close() {
        try {
            socket.close();
            door.join();
        } catch (IOException closed) {
            throw new UncheckedIOException(closed);
        } catch (InterruptedException over) {
            throw new IllegalStateException(over);
        }
    }
}
