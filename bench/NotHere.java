package bench;

/** A scenario cannot run on this machine or against this program. */
final class NotHere extends Exception {
    private static final long serialVersionUID = 1L;

    NotHere(String why) {
        super(why);
    }
}
