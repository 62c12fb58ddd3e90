package bench;

/**
 * How much an installation holds.
 *
 * @param updates of these there are three reactions and one message for each, a question and four answers for every ten
 * @param sessions how many members have a browser that is signed in
 * @param team how many members one of them follows
 * @param followers how many follow one of them
 */
record Size(
        String name, int members, int articles, int comments, int updates, int sessions, int team, int followers) {
    static final Size WHOLE = new Size("whole", 122_000, 500, 1_000_000, 300_000, 20_000, 2_000, 50_000);
    static final Size TENTH = new Size("tenth", 12_200, 50, 100_000, 30_000, 6_000, 2_000, 5_000);
    static final Size HUNDREDTH = new Size("hundredth", 1_220, 50, 10_000, 3_000, 600, 500, 500);
}
