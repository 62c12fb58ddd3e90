package org.understory.messages;

import java.util.List;
import org.understory.media.Captioned;

/**
 * A message that was checked and can be sent.
 *
 * @param text clean, at most {@value ConversationRules#LONGEST} characters
 * @param fingerprint of the form, by which it is recognised when it comes twice
 */
record Words(String text, List<Captioned> pictures, byte[] fingerprint) {
    Words {
        pictures = List.copyOf(pictures);
    }
}
