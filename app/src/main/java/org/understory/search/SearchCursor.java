package org.understory.search;

import org.jspecify.annotations.Nullable;

/** Behind which hit a page begins, in an address: the exact rank and the number. */
record SearchCursor(float rank, long id) {
    static final SearchCursor START = new SearchCursor(Float.MAX_VALUE, Long.MAX_VALUE);

    /** The start for anything that is no cursor. */
    static SearchCursor of(@Nullable String typed) {
        if (typed == null || !typed.matches("[0-9a-f]{1,8}\\.[0-9]{1,18}")) return START;
        var parts = typed.split("\\.", 2);
        var rank = Float.intBitsToFloat(Integer.parseUnsignedInt(parts[0], 16));
        return Float.isFinite(rank) ? new SearchCursor(rank, Long.parseLong(parts[1])) : START;
    }

    static SearchCursor after(Hit last) {
        return new SearchCursor(last.rank(), last.id());
    }

    @Override
    public String toString() {
        return Integer.toHexString(Float.floatToIntBits(rank)) + "." + id;
    }
}
