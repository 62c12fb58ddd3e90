package bench;

import jakarta.mail.Address;
import jakarta.mail.Session;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMessage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.util.ArrayList;
import java.util.Properties;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import javax.net.SocketFactory;
import org.eclipse.angus.mail.smtp.SMTPTransport;

/** The ceiling of sending letters: the library hands over one prepared message again and again and remembers nothing. */
record TightLoop(Sink sink, int connections) {
    /** Letters a second. */
    double send(int letters) throws Exception {
        var bytes = sink.sample();
        var begun = System.nanoTime();
        try (var hands = Executors.newFixedThreadPool(connections)) {
            var works = new ArrayList<Callable<Void>>();
            for (int i = 0; i < connections; i++) works.add(() -> work(bytes, letters / connections));
            for (var done : hands.invokeAll(works)) done.get();
        }
        return letters / ((System.nanoTime() - begun) / 1e9);
    }

    private Void work(byte[] bytes, int letters) throws Exception {
        var settings = new Properties();
        settings.put("mail.smtp.host", "127.0.0.1");
        settings.put("mail.smtp.port", "" + sink.port());
        settings.put("mail.smtp.socketFactory", new Prompt());
        var session = Session.getInstance(settings);
        var end = bytes.length - "\r\n.\r\n".length();
        var message = new MimeMessage(session, new ByteArrayInputStream(bytes, 0, end));
        var transport = (SMTPTransport) session.getTransport("smtp");
        transport.connect();
        var to = new Address[] {new InternetAddress("somebody@understory.test")};
        for (int i = 0; i < letters; i++) transport.sendMessage(message, to);
        transport.close();
        return null;
    }

    /** Sends what it has at once, as the program's connections do: else each letter waits 40 ms for an acknowledgement. */
    private static final class Prompt extends SocketFactory {
        @Override
        public Socket createSocket() throws IOException {
            var socket = new Socket();
            socket.setTcpNoDelay(true);
            return socket;
        }

        @Override
        public Socket createSocket(String host, int port) throws IOException {
            throw new UnsupportedOperationException("the library connects by itself");
        }

        @Override
        public Socket createSocket(String host, int port, InetAddress from, int fromPort) throws IOException {
            return createSocket(host, port);
        }

        @Override
        public Socket createSocket(InetAddress host, int port) throws IOException {
            return createSocket(host.getHostName(), port);
        }

        @Override
        public Socket createSocket(InetAddress host, int port, InetAddress from, int fromPort) throws IOException {
            return createSocket(host, port);
        }
    }
}
