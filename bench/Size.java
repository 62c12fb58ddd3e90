package bench;

/**
 * How much an installation holds.
 *
 * @param sessions how many members have a browser that is signed in
 */
record Size(String name, int members, int articles, int comments, int sessions) {
    static final Size WHOLE = new Size("whole", 122_000, 500, 1_000_000, 20_000);
    static final Size TENTH = new Size("tenth", 12_200, 50, 100_000, 6_000);
    static final Size HUNDREDTH = new Size("hundredth", 1_220, 50, 10_000, 600);
}
