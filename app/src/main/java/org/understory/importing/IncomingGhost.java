package org.understory.importing;

import java.nio.file.Path;
import org.springframework.stereotype.Component;
import org.understory.articles.Manuscripts;
import org.understory.media.BroughtPictures;

/** {@code import ghost FILE}: what Ghost writes under Settings, Import/Export. */
@Component
class IncomingGhost extends IncomingSite {
    IncomingGhost(Moving moving, Manuscripts manuscripts, Brought brought, BroughtPictures pictures) {
        super(moving, manuscripts, brought, pictures);
    }

    @Override
    public String kind() {
        return "ghost";
    }

    @Override
    FormerSite site(Path file) {
        return new GhostFile(file);
    }
}
