package org.understory.importing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.Set;
import org.springframework.stereotype.Component;
import org.understory.communities.Community;
import org.understory.text.Mistake;

/** {@code import articles DIR}: the folder of a library. */
@Component
class IncomingArticles implements Incoming {
    static final String HASHES = "--hashes";

    private final Import imports;

    IncomingArticles(Import imports) {
        this.imports = imports;
    }

    @Override
    public String kind() {
        return "articles";
    }

    @Override
    public Set<String> options() {
        return Set.of(HASHES);
    }

    @Override
    public void bring(Community community, Path from, Set<String> options, Report report) throws IOException {
        var folder = Folder.read(from);
        if (options.contains(HASHES)) {
            for (var draft : imports.check(community.id(), folder).drafts())
                report.answer(
                        draft.thing().text().sha256() + "  " + draft.thing().slug());
        } else if (folder.slugs().isEmpty()) {
            report.refuse(new Finding(from.toString(), Mistake.at(1, "importing.noArticles")));
        } else {
            run(community, folder, report);
        }
    }

    private void run(Community community, Folder folder, Report report) throws IOException {
        try {
            imports.run(community.id(), folder, report);
        } catch (UncheckedIOException broken) {
            throw new IOException(String.valueOf(broken.getMessage()), broken);
        }
    }
}
