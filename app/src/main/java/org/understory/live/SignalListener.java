package org.understory.live;

/** Listens to one topic of {@link Signals}. Called on a thread of its own, one call at a time; must not wait. */
public interface SignalListener {
    String topic();

    /** What was sent. May be heard by the node that sent it, too. */
    void heard(String what);

    /** The connection was lost for a while: signals may be missing. */
    default void missedSome() {}
}
