package org.understory.process;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * A mail server that can keep its answer to itself: it has taken a letter, and whoever sent it does not know. So a test
 * decides what is in the air at the moment of a kill.
 */
final class HoldingServer implements AutoCloseable {
    private final ServerSocket door;
    private final Map<String, List<String>> taken = new TreeMap<>();
    private int letters;
    private int holdsFrom = Integer.MAX_VALUE;

    HoldingServer() {
        try {
            door = new ServerSocket(0, 20, InetAddress.getLoopbackAddress());
        } catch (IOException none) {
            throw new UncheckedIOException(none);
        }
        Thread.ofVirtual().start(this::open);
    }

    /** The environment of a program whose letters come here. */
    Map<String, String> settings() {
        return Map.of(
                "UNDERSTORY_MAIL_HOST", "127.0.0.1",
                "UNDERSTORY_MAIL_PORT", String.valueOf(door.getLocalPort()),
                "UNDERSTORY_MAIL_SECURITY", "none",
                "UNDERSTORY_MAIL_FROM", "letters@understory.test",
                "UNDERSTORY_MAIL_MAILING_PER_DOMAIN", "0");
    }

    /** Waits until so many letters in all were taken. From then on nothing is answered until {@link #goesOn}. */
    synchronized void holdsAt(int count) throws InterruptedException {
        holdsFrom = count;
        while (letters < count) wait(60_000);
    }

    synchronized void goesOn() {
        holdsFrom = Integer.MAX_VALUE;
        notifyAll();
    }

    synchronized int letters() {
        return letters;
    }

    /** The Message-IDs that came to each address, one for each time. */
    synchronized Map<String, List<String>> taken() {
        return new TreeMap<>(taken);
    }

    private void open() {
        while (!door.isClosed()) {
            try {
                var caller = door.accept();
                Thread.ofVirtual().start(() -> serve(caller));
            } catch (IOException closed) {
                return;
            }
        }
    }

    private void serve(Socket caller) {
        try (caller) {
            talk(caller, new BufferedReader(new InputStreamReader(caller.getInputStream(), StandardCharsets.UTF_8)));
        } catch (IOException killed) {
            // The other end died, as it should here.
        } catch (InterruptedException over) {
            Thread.currentThread().interrupt();
        }
    }

    private void talk(Socket caller, BufferedReader in) throws IOException, InterruptedException {
        say(caller, "220 here");
        var to = "";
        for (var line = in.readLine(); line != null; line = in.readLine()) {
            if (line.startsWith("RCPT TO:")) to = line.substring(line.indexOf('<') + 1, line.indexOf('>'));
            if (line.equals("DATA")) {
                say(caller, "354 go on");
                take(to, messageId(in));
            }
            say(caller, "250 fine");
        }
    }

    private static String messageId(BufferedReader in) throws IOException {
        var id = "";
        for (var line = in.readLine(); !".".equals(line); line = in.readLine()) {
            if (line == null) throw new IOException("cut off");
            if (id.isEmpty() && line.startsWith("Message-ID: ")) id = line.substring(12);
        }
        return id;
    }

    private synchronized void take(String to, String id) throws InterruptedException {
        taken.computeIfAbsent(to, any -> new ArrayList<>(1)).add(id);
        letters++;
        notifyAll();
        while (letters >= holdsFrom) wait();
    }

    private static void say(Socket caller, String words) throws IOException {
        caller.getOutputStream().write((words + "\r\n").getBytes(StandardCharsets.UTF_8));
        caller.getOutputStream().flush();
    }

    @Override
    public void close() {
        goesOn();
        try {
            door.close();
        } catch (IOException closed) {
            throw new UncheckedIOException(closed);
        }
    }
}
