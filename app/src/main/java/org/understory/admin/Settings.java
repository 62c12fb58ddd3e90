package org.understory.admin;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Where an owner is among the settings: shown beside every page of them.
 *
 * @param settingUp whether the owner is being led through them for the first time
 * @param operator whether this is the community whose owners run the installation
 * @param here the section that is open, or null on the overview
 * @param saved whether something was saved just now
 */
record Settings(
        boolean settingUp,
        boolean operator,
        List<Step> steps,
        @Nullable Section here,
        boolean saved) {
    /** One section and whether everything in it is done. */
    record Step(Section section, boolean done) {}

    boolean allDone() {
        return steps.stream().allMatch(Step::done);
    }

    int number() {
        return here == null ? 0 : here.ordinal() + 2;
    }

    int last() {
        return steps.size() + 1;
    }
}
