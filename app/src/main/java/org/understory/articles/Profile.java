package org.understory.articles;

/**
 * A contributor's page as an editor wrote it.
 *
 * @param role {@code writer}, {@code reviewer} or {@code editor}
 * @param biography paragraphs of plain text, parted by empty lines
 */
public record Profile(
        String slug,
        String role,
        String name,
        String credentials,
        String verified,
        String interests,
        String biography) {}
