package org.understory.reviews;

import org.understory.subject.PersonId;

/**
 * Who signs at the desk.
 *
 * @param interests what they declare about money and other ties, for this text
 */
public record Signer(PersonId person, String interests) {}
