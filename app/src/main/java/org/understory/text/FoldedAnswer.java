package org.understory.text;

/** A reader's question and its answer, folded away until asked for: {@code id} is the element's id in the page. */
public record FoldedAnswer(String id, String question, String html, String plainText) {}
