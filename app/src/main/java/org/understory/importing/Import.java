package org.understory.importing;

import java.util.LinkedHashMap;
import java.util.function.Consumer;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.understory.articles.Library;
import org.understory.articles.Publication;
import org.understory.subject.CommunityId;
import org.understory.text.ArticleText;
import org.understory.topics.Topics;

/** Brings a folder into a community: all of it in one transaction, or nothing. Doing it again changes nothing. */
@Component
public class Import {
    private final Library library;
    private final Topics topics;
    private final ArticleText texts;

    Import(Library library, Topics topics, ArticleText texts) {
        this.library = library;
        this.topics = topics;
        this.texts = texts;
    }

    /** Reads and checks the folder for a community, without changing anything. */
    Contents check(CommunityId community, Folder folder) {
        return Contents.of(folder, topics.of(community), library.known(community), texts);
    }

    /**
     * Publishes the folder.
     *
     * @param progress told the slug of each article as it is published
     */
    @Transactional
    public Outcome run(CommunityId community, Folder folder, Consumer<String> progress) {
        var contents = check(community, folder);
        if (!contents.findings().isEmpty()) return new Outcome.Refused(contents.findings());
        for (int place = 0; place < contents.topics().size(); place++) {
            var topic = contents.topics().get(place);
            topics.save(community, topic.slug(), topic.name(), topic.description(), place);
        }
        contents.sources().forEach(source -> library.save(community, source));
        contents.profiles().forEach(profile -> library.save(community, profile));
        var published = new LinkedHashMap<String, Publication>();
        for (var draft : contents.drafts()) {
            published.put(draft.slug(), library.publish(community, draft));
            progress.accept(draft.slug());
        }
        for (var draft : contents.drafts()) {
            var article = published.get(draft.slug());
            if (article != null && library.relate(community, article.id(), draft.related())) {
                published.put(draft.slug(), article.related());
            }
        }
        return new Outcome.Imported(published, contents.notes());
    }
}
