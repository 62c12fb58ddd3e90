package org.understory.communities;

/** What became of a request for other colours. */
public sealed interface Recolouring {
    record Recoloured(Accent accent) implements Recolouring {}

    record NoColour(Scheme scheme) implements Recolouring {}

    /** Too near to the page to be read: at least {@code 4.5} is asked. */
    record TooPale(Scheme scheme, double contrast) implements Recolouring {}
}
