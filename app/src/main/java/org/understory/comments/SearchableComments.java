package org.understory.comments;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.understory.subject.SearchDocument;
import org.understory.subject.Searchable;
import org.understory.text.MemberText;

/**
 * Comments as things that can be found, by those who may see what they stand under. Visitors find none: of comments they
 * read the newest beginnings only.
 */
@Component
class SearchableComments implements Searchable {
    private final JdbcClient sql;
    private final Commentables commentables;

    SearchableComments(JdbcClient sql, Commentables commentables) {
        this.sql = sql;
        this.commentables = commentables;
    }

    @Override
    public String kind() {
        return Comment.KIND;
    }

    @Override
    public boolean isForVisitors() {
        return false;
    }

    /** One statement, and one for each kind of thing that they stand under. */
    @Override
    public List<SearchDocument> documents(Collection<Long> ids) {
        var comments = sql.sql("""
                select %s
                  from comments c
                 where c.id = any(:ids)
                   and c.state = 'visible'
                   and c.text <> ''
                """.formatted(Comment.COLUMNS))
                .param("ids", ids.toArray(Long[]::new))
                .query(Comment::from)
                .list();
        var standing = commentables.standing(
                comments.stream().map(Comment::on).distinct().toList());
        return comments.stream()
                .flatMap(comment ->
                        Optional.ofNullable(standing.get(comment.on())).map(on -> document(comment, on)).stream())
                .toList();
    }

    @Override
    public List<Long> after(long id, int most) {
        return sql.sql("select id from comments where id > :id order by id limit :most")
                .param("id", id)
                .param("most", most)
                .query(Long.class)
                .list();
    }

    private static SearchDocument document(Comment comment, Standing on) {
        return new SearchDocument(
                comment.community(),
                comment.subject(),
                on.title(),
                MemberText.plainText(comment.text()),
                on.audience(),
                comment.author(),
                new SearchDocument.Whole(on.author(), on.within(), true),
                "/comments/" + comment.id(),
                comment.at());
    }
}
