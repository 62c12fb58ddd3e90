package org.understory.text;

import org.commonmark.node.CustomBlock;

/** One {@code :::} block as it was found: whether it is closed and whether its argument could be read is told later. */
final class NamedBlock extends CustomBlock {

    private final String name;
    private final String argument;
    private final boolean readable;
    private boolean closed;

    NamedBlock(String name, String argument, boolean readable) {
        this.name = name;
        this.argument = argument;
        this.readable = readable;
    }

    String name() {
        return name;
    }

    String argument() {
        return argument;
    }

    boolean isReadable() {
        return readable;
    }

    boolean isClosed() {
        return closed;
    }

    void close() {
        closed = true;
    }
}
