package org.understory.importing;

import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import org.understory.articles.Manuscript;
import org.understory.articles.Manuscripts;
import org.understory.web.FormerPaths;
import org.understory.web.Site;

/** Links to a former site lead to the articles that its posts became, as soon as these are published. */
@Component
class FormerAddresses implements FormerPaths {
    private final Brought brought;
    private final Manuscripts manuscripts;

    FormerAddresses(Brought brought, Manuscripts manuscripts) {
        this.brought = brought;
        this.manuscripts = manuscripts;
    }

    @Override
    public Optional<String> now(Site site, String path) {
        if (path.length() < 2 || path.length() > 499) return Optional.empty();
        var bare = path.endsWith("/") ? path.substring(0, path.length() - 1) : path;
        return brought.articleAt(site.id(), Stream.of(bare, bare + "/"))
                .flatMap(article -> manuscripts.find(site.id(), article))
                .filter(article -> article.live() != null)
                .map(Manuscript::path);
    }
}
