package org.understory.database;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.Socket;
import java.net.SocketAddress;
import java.net.SocketException;
import java.net.SocketImpl;
import java.net.SocketTimeoutException;
import java.net.UnixDomainSocketAddress;
import java.nio.ByteBuffer;
import java.nio.channels.SelectionKey;
import java.nio.channels.Selector;
import java.nio.channels.SocketChannel;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/**
 * The JDK's Unix channel in the shape of a socket, as far as the PostgreSQL driver uses one.
 *
 * <p>A virtual thread that waits here lets go of its carrier. That is why we do not use junixsocket, whose waiting
 * threads keep it: two threads that wait for a lock stall a machine of two cores, and with it the thread that holds
 * the lock.
 */
final class UnixSocket extends Socket {
    private static final int BUFFER = 64 << 10;

    private final Path file;
    private @Nullable SocketChannel channel;
    private @Nullable Selector waiting;
    private int timeout;

    UnixSocket(Path file) throws SocketException {
        super((SocketImpl) null); // no socket of another kind is made behind this one
        this.file = file;
    }

    @Override
    public void connect(SocketAddress ignored, int millis) throws IOException {
        channel = SocketChannel.open(UnixDomainSocketAddress.of(file));
    }

    private SocketChannel open() throws SocketException {
        if (channel == null) throw new SocketException("not connected");
        return channel;
    }

    @Override
    public InputStream getInputStream() {
        return new InputStream() {
            @Override
            public int read() throws IOException {
                var one = new byte[1];
                return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
            }

            @Override
            public int read(byte[] bytes, int offset, int length) throws IOException {
                var buffer = ByteBuffer.wrap(bytes, offset, length);
                return timeout == 0 ? open().read(buffer) : readInTime(buffer);
            }
        };
    }

    private int readInTime(ByteBuffer buffer) throws IOException {
        var from = open();
        if (waiting == null) waiting = Selector.open();
        from.configureBlocking(false);
        try {
            int read = from.read(buffer);
            if (read != 0) return read;
            var key = from.register(waiting, SelectionKey.OP_READ);
            int found = waiting.select(timeout);
            key.cancel();
            waiting.selectNow();
            if (found == 0) throw new SocketTimeoutException("no answer in " + timeout + " ms");
            return from.read(buffer);
        } finally {
            if (from.isOpen()) from.configureBlocking(true);
        }
    }

    @Override
    public OutputStream getOutputStream() {
        return new OutputStream() {
            @Override
            public void write(int one) throws IOException {
                write(new byte[] {(byte) one}, 0, 1);
            }

            @Override
            public void write(byte[] bytes, int offset, int length) throws IOException {
                var buffer = ByteBuffer.wrap(bytes, offset, length);
                while (buffer.hasRemaining()) open().write(buffer);
            }
        };
    }

    @Override
    public void close() throws IOException {
        if (channel != null) channel.close();
        if (waiting != null) waiting.close();
    }

    @Override
    public boolean isConnected() {
        return channel != null;
    }

    @Override
    public boolean isClosed() {
        return channel != null && !channel.isOpen();
    }

    @Override
    public void setSoTimeout(int millis) {
        timeout = millis;
    }

    @Override
    public int getSoTimeout() {
        return timeout;
    }

    @Override
    public int getSendBufferSize() {
        return BUFFER;
    }

    @Override
    public int getReceiveBufferSize() {
        return BUFFER;
    }

    // What only TCP has.

    @Override
    public void setTcpNoDelay(boolean on) {}

    @Override
    public boolean getTcpNoDelay() {
        return true;
    }

    @Override
    public void setKeepAlive(boolean on) {}

    @Override
    public boolean getKeepAlive() {
        return false;
    }
}
