package org.understory.importing;

import java.nio.file.Path;
import org.springframework.stereotype.Component;
import org.understory.articles.Manuscripts;
import org.understory.media.BroughtPictures;

/** {@code import wordpress FILE}: what WordPress writes under Tools, Export. */
@Component
class IncomingWordPress extends IncomingSite {
    IncomingWordPress(Moving moving, Manuscripts manuscripts, Brought brought, BroughtPictures pictures) {
        super(moving, manuscripts, brought, pictures);
    }

    @Override
    public String kind() {
        return "wordpress";
    }

    @Override
    FormerSite site(Path file) {
        return new WordPressFile(file);
    }
}
