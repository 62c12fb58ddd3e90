package org.understory.admin;

import org.jspecify.annotations.Nullable;
import org.understory.web.Head;
import org.understory.web.Mistakes;

/** The colours of a community, to be changed. */
record ColoursPage(Head head, Settings settings, ColoursForm form, Mistakes mistakes) {
    /** Two colours as a browser's colour field gives them. */
    record ColoursForm(@Nullable String light, @Nullable String dark) {
        String typedLight() {
            return light == null ? "" : light;
        }

        String typedDark() {
            return dark == null ? "" : dark;
        }
    }
}
