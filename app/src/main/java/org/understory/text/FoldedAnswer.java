package org.understory.text;

/**
 * A reader's question and its answer, folded away until asked for.
 *
 * @param id of the element in the article's page
 * @param html belongs into that page: its source numbers link to the notes there. Elsewhere show {@code plainText}
 */
public record FoldedAnswer(String id, String question, String html, String plainText) {}
