package org.understory.web;

/**
 * What waits for who is looking, in the header of every page.
 *
 * @param count how many; at most {@link #MOST}
 * @param thing what an open page watches to hear when the number has changed: {@code bell:12}
 */
public record Badge(int count, String thing) {
    /** More are not counted. */
    public static final int MOST = 100;

    /** The number as it is shown; empty for none. */
    public String shown() {
        return count == 0 ? "" : count < MOST ? Integer.toString(count) : MOST - 1 + "+";
    }
}
