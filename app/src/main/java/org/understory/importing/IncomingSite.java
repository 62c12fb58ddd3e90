package org.understory.importing;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import org.understory.articles.Manuscripts;
import org.understory.communities.Community;
import org.understory.importing.Report.Fate;
import org.understory.media.BroughtPictures;
import org.understory.media.PictureCheck;
import org.understory.media.Upload;
import org.understory.text.Mistake;

/**
 * A site that was run by another program. Its file is read to the end first, so that one that is cut off changes nothing;
 * then its pictures are made ours; then everything is written in one transaction.
 */
abstract class IncomingSite implements Incoming {
    static final String PAGES = "--pages";
    static final String TAGS = "--tags";

    private final Moving moving;
    private final Manuscripts manuscripts;
    private final Brought brought;
    private final BroughtPictures pictures;

    IncomingSite(Moving moving, Manuscripts manuscripts, Brought brought, BroughtPictures pictures) {
        this.moving = moving;
        this.manuscripts = manuscripts;
        this.brought = brought;
        this.pictures = pictures;
    }

    abstract FormerSite site(Path file);

    @Override
    public Set<String> options() {
        return Set.of(PAGES, TAGS);
    }

    @Override
    public void bring(Community community, Path from, Set<String> options, Report report) throws IOException {
        var site = site(from);
        var name = String.valueOf(from.getFileName());
        try {
            var survey = site.survey();
            var keys = survey.posts().stream().map(Survey.Found::key).toList();
            var articles = new HashMap<Long, String>();
            manuscripts.slugs(community.id()).forEach((id, slug) -> articles.put(id.value(), slug));
            var known = brought.known(community.id(), survey.site(), Brought.Kind.ARTICLE, keys);
            var arrivals = Arrivals.of(survey, known, articles, options.contains(PAGES));
            var album = album(community, site, FormerPictures.beside(from), arrivals, name, report);
            moving.run(new Move(community, name, site, survey, arrivals, album, options.contains(TAGS)), report);
        } catch (BrokenFile broken) {
            report.refuse(new Finding(name, broken.mistake()));
        } finally {
            if (!report.isRehearsal()) pictures.forget(community.id());
        }
    }

    /** The pictures of new posts, by where they stood; each post has its own, as every use of a picture here has. */
    private Album album(
            Community community, FormerSite site, FormerPictures beside, Arrivals arrivals, String file, Report report)
            throws IOException {
        var held = new HashMap<String, Map<String, Album.Print>>();
        site.posts(post -> {
            if (post.left() != null || !arrivals.isNew(post)) return;
            var prints = new HashMap<String, Album.Print>();
            for (var source : Album.sources(post.html())) {
                var found = beside.find(source);
                if (found.isEmpty()) continue;
                if (report.isRehearsal()) prints.put(source, Album.Print.NONE);
                else
                    hold(
                            community,
                            found.get(),
                            source,
                            prints,
                            new Report.Line(file, post.line(), Fate.NOTED, "", "", null),
                            report);
            }
            if (!prints.isEmpty()) held.put(post.key(), prints);
        });
        return new Album(held);
    }

    private void hold(
            Community community,
            Path file,
            String source,
            Map<String, Album.Print> prints,
            Report.Line at,
            Report report)
            throws IOException {
        var upload = new Upload(String.valueOf(file.getFileName()), Files.size(file), () -> Files.newInputStream(file));
        switch (pictures.hold(community.id(), upload)) {
            case PictureCheck.Accepted(var draft) -> prints.put(source, new Album.Print(draft.id()));
            case PictureCheck.Refused why ->
                report.add(
                        Fate.LEFT_OUT,
                        "picture",
                        source,
                        new Finding(
                                at.file(),
                                Mistake.at(at.line(), why.key(), why.arguments().toArray())));
        }
    }
}
