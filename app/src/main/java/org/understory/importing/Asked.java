package org.understory.importing;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * What the command was asked for.
 *
 * @param kind such as {@code articles}
 * @param from a file or folder
 * @param community a slug, or empty for the only one
 * @param rehearsal whether to say only what would happen
 * @param options all others, as they were typed
 */
record Asked(String kind, String from, String community, boolean rehearsal, Set<String> options) {
    Asked {
        options = Set.copyOf(options);
    }

    static Optional<Asked> of(List<String> args) {
        var words = new ArrayList<String>();
        var options = new HashSet<String>();
        var community = "";
        for (int n = 0; n < args.size(); n++) {
            var arg = args.get(n);
            if (arg.equals("--community") && n + 1 < args.size()) community = args.get(++n);
            else if (arg.startsWith("--community=")) community = arg.substring("--community=".length());
            else if (arg.startsWith("--")) options.add(arg);
            else words.add(arg);
        }
        var rehearsal = options.remove("--dry-run");
        return words.size() == 2
                ? Optional.of(new Asked(words.getFirst(), words.getLast(), community, rehearsal, options))
                : Optional.empty();
    }
}
