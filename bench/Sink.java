package bench;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicLong;

/** A mail server that takes letters as fast as it can and remembers only who got which Message-ID. */
final class Sink implements AutoCloseable {
    private static final byte[] END = "\r\n.\r\n".getBytes(StandardCharsets.US_ASCII);
    private static final String ID = "\r\nMessage-ID: ";

    private final ServerSocket door;
    private final Map<String, String> first = new ConcurrentHashMap<>();
    private final Queue<String[]> again = new ConcurrentLinkedQueue<>();
    private final AtomicLong taken = new AtomicLong();
    private volatile byte[] sample = new byte[0];

    Sink() throws IOException {
        door = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
        Thread.ofVirtual().start(this::open);
    }

    int port() {
        return door.getLocalPort();
    }

    /** The environment of a program whose letters come here, as fast as it can send them. */
    Map<String, String> settings() {
        return Map.of(
                "UNDERSTORY_MAIL_HOST", "127.0.0.1",
                "UNDERSTORY_MAIL_PORT", "" + port(),
                "UNDERSTORY_MAIL_SECURITY", "none",
                "UNDERSTORY_MAIL_FROM", "letters@understory.test",
                "UNDERSTORY_MAIL_MAILING_PER_DOMAIN", "0");

    }

    long taken() {
        return taken.get();
    }

    /** The Message-ID that came first to each address. */
    Map<String, String> first() {
        return first;
    }

    /** Every further letter to an address that had one: the address, its first Message-ID and this one. */
    Queue<String[]> again() {
        return again;
    }

    /** One letter as it came. */
    byte[] sample() {
        return sample;
    }

    void forget() {
        taken.set(0);
        first.clear();
        again.clear();
    }

    private void open() {
        while (!door.isClosed()) {
            try {
                var caller = door.accept();
                caller.setTcpNoDelay(true);
                Thread.ofVirtual().start(() -> serve(caller));
            } catch (IOException closed) {
                return;
            }
        }
    }

    private void serve(Socket caller) {
        try (caller) {
            var in = new BufferedInputStream(caller.getInputStream(), 1 << 16);
            var out = caller.getOutputStream();
            say(out, "220 here");
            var to = "";
            for (var line = line(in); line != null; line = line(in)) {
                if (line.startsWith("RCPT TO:")) to = line.substring(line.indexOf('<') + 1, line.indexOf('>'));
                if (line.equals("DATA")) {
                    say(out, "354 go on");
                    take(to, in);
                }
                say(out, line.equals("QUIT") ? "221 bye" : "250 yes");
            }
        } catch (IOException killed) {
            // The other end died, as it sometimes should here.
        }
    }

    private void take(String to, BufferedInputStream in) throws IOException {
        var letter = new java.io.ByteArrayOutputStream(1 << 15);
        int matched = 2; // the line before DATA ended
        while (matched < END.length) {
            int one = in.read();
            if (one < 0) throw new IOException("cut off");
            letter.write(one);
            matched = one == END[matched] ? matched + 1 : one == '\r' ? 1 : 0;
        }
        var bytes = letter.toByteArray();
        var head = "\r\n" + new String(bytes, 0, Math.min(bytes.length, 2000), StandardCharsets.US_ASCII);
        var begin = head.indexOf(ID) + ID.length();
        var id = head.substring(begin, head.indexOf("\r\n", begin));
        var before = first.putIfAbsent(to, id);
        if (before != null) again.add(new String[] {to, before, id});
        sample = bytes;
        taken.incrementAndGet();
    }

    private static String line(BufferedInputStream in) throws IOException {
        var line = new StringBuilder(80);
        for (int one = in.read(); one >= 0; one = in.read()) {
            if (one == '\n') return line.toString();
            if (one != '\r') line.append((char) one);
        }
        return null;
    }

    private static void say(OutputStream out, String words) throws IOException {
        out.write((words + "\r\n").getBytes(StandardCharsets.US_ASCII));
        out.flush();
    }

    @Override
    public void close() throws IOException {
        door.close();
    }
}
