package org.understory.articles;

import jakarta.servlet.http.HttpServletRequest;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.understory.audit.Audit;
import org.understory.communities.Role;
import org.understory.media.Picture;
import org.understory.media.PictureAudience;
import org.understory.media.PictureId;
import org.understory.media.Pictures;
import org.understory.members.Viewer;
import org.understory.subject.CommunityId;
import org.understory.subject.PersonId;
import org.understory.subject.Subject;
import org.understory.web.PageCache;

/** The pictures in articles. Those that published words show are for everybody; the others for the people of the desk. */
@Component
public class ArticlePictures implements PictureAudience {
    private static final String LIVE = """
            select exists (
                select
                  from articles article
                  join article_revisions words on words.revision_id = article.live_revision
                 where article.id = :id
                   and article.community_id = :community
                   and strpos(words.body, :token) > 0)
            """;

    /** The words that readers saw before are public, too. */
    private static final String EARLIER = """
            select exists (
                select
                  from articles article
                  join publications publication on publication.article_id = article.id
                  join article_revisions words on words.revision_id = publication.revision_id
                 where article.id = :id
                   and article.community_id = :community
                   and strpos(words.body, :token) > 0)
            """;

    /** A picture that was put into one article can be shown by another. */
    private static final String ELSEWHERE = """
            select exists (
                select
                  from articles article
                  join article_revisions words on words.revision_id = article.live_revision
                 where article.id <> :id
                   and article.community_id = :community
                   and strpos(words.body, :token) > 0)
            """;

    private final JdbcClient sql;
    private final Pictures pictures;
    private final Audit audit;
    private final PageCache pages;

    ArticlePictures(JdbcClient sql, Pictures pictures, Audit audit, PageCache pages) {
        this.sql = sql;
        this.pictures = pictures;
        this.audit = audit;
        this.pages = pages;
    }

    /** All that were added to an article, in the order in which they were. */
    public List<Picture> of(ArticleId article) {
        return pictures.on(List.of(article.subject())).getOrDefault(article.subject(), List.of());
    }

    /** Those of every article of a community, by the article's slug. */
    public Map<String, List<Picture>> of(CommunityId community) {
        var slugs = new HashMap<Subject, String>();
        sql.sql("select id, slug from articles where community_id = :community")
                .param("community", community.value())
                .query(row -> {
                    slugs.put(new ArticleId(row.getLong("id")).subject(), row.getString("slug"));
                });
        return pictures.on(slugs.keySet()).entrySet().stream()
                .collect(Collectors.toMap(one -> slugs.getOrDefault(one.getKey(), ""), Map.Entry::getValue));
    }

    /**
     * Takes a picture out for good, files and all, also where readers see it; its words stay in the texts. Nothing happens if it
     * is not there.
     */
    @Transactional
    public void remove(Manuscript article, PictureId picture, PersonId by) {
        if (of(article.id()).stream().noneMatch(one -> one.id().equals(picture))) return;
        pictures.erase(article.id().subject(), picture);
        audit.record(article.community(), by, "picture-removed", article.id().subject(), Map.of());
        pages.changed(article.id().subject());
    }

    @Override
    public Set<String> kinds() {
        return Set.of("article");
    }

    @Override
    public Sight sight(Subject on, HttpServletRequest request) {
        return isOfTheDesk(Viewer.of(request)) ? Sight.READER : Sight.HIDDEN;
    }

    @Override
    public Sight sight(Subject on, PictureId picture, HttpServletRequest request) {
        var viewer = Viewer.of(request);
        if (isShown(LIVE, on, picture, viewer)) return Sight.EVERYONE;
        if (isOfTheDesk(viewer)) return Sight.READER;
        return isShown(EARLIER, on, picture, viewer) || isShown(ELSEWHERE, on, picture, viewer)
                ? Sight.EVERYONE
                : Sight.HIDDEN;
    }

    private static boolean isOfTheDesk(Viewer viewer) {
        return viewer.is(Role.WRITER) || viewer.is(Role.EDITOR) || viewer.is(Role.REVIEWER);
    }

    private boolean isShown(String where, Subject on, PictureId picture, Viewer viewer) {
        return sql.sql(where)
                .param("id", on.id())
                .param("community", viewer.community().value())
                .param("token", picture.token())
                .query(Boolean.class)
                .single();
    }
}
