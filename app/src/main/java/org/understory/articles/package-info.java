/**
 * The library: articles and their versions, contributors, sources, whether an article helped, what was unclear, who pays.
 *
 * <p>Doors: {@link org.understory.articles.Articles}, {@link org.understory.articles.ArticleCard} (with {@code card.jte}),
 * {@link org.understory.articles.Holdings}, {@link org.understory.articles.Library} with {@link org.understory.articles.Draft}, {@link
 * org.understory.articles.Profile} and {@link org.understory.articles.Reference}; for the desk {@link
 * org.understory.articles.Manuscripts} with {@link org.understory.articles.Manuscript} and {@link
 * org.understory.articles.Contributors}, {@link
 * org.understory.articles.ReaderVoices} and {@link org.understory.articles.Passages}, {@link org.understory.articles.References}, {@link
 * org.understory.articles.Relations}, {@link org.understory.articles.Note} with {@link org.understory.articles.Source}, {@link
 * org.understory.articles.ArticlePictures}, {@link
 * org.understory.articles.Sponsorship} with {@link org.understory.articles.Sponsoring}; {@link
 * org.understory.articles.MembersAsked} is implemented by the desk. Events: none. Tables: contributors, sources, source_changes, articles, article_revisions,
 * publications, citations, article_topics, article_related, folded_answers, helpful_votes,
 * unclear_passages, sponsorship. Reacts to: the signal
 * {@code contributors}, which drops what is kept in memory.
 */
@ApplicationModule(
        allowedDependencies = {
            "subject",
            "web",
            "live",
            "text",
            "media",
            "explainers",
            "glossary",
            "communities",
            "topics",
            "members",
            "reviews",
            "comments",
            "audit"
        })
@NullMarked
package org.understory.articles;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
