package org.understory.admin;

import org.understory.text.PersonalName;
import org.understory.web.Mistakes;

/** The first name that staff give themselves. */
final class FirstName {
    private FirstName() {}

    /** The name as it is kept; empty with the mistake noted when it is none. */
    static String judged(String typed, Mistakes mistakes) {
        return switch (PersonalName.check(typed)) {
            case PersonalName.Check.Fine(var name) -> name.value();
            case PersonalName.Check.Missing() -> {
                mistakes.add("firstName", "people.name.missing");
                yield "";
            }
            case PersonalName.Check.TooLong(int count, int limit) -> {
                mistakes.add("firstName", "people.name.long", count, limit);
                yield "";
            }
        };
    }
}
