package org.understory.mail;

import java.util.Map;

/**
 * Who gets a mailing, as a question to the database that is answered once, inside it.
 *
 * @param select gives {@code member_id}, {@code person_id} and {@code domain} (see the SQL function mail_domain), each
 *     person once; never with anything that a browser sent in its text
 * @param parameters what fills its named parameters
 */
public record Recipients(String select, Map<String, Object> parameters) {
    public Recipients {
        parameters = Map.copyOf(parameters);
    }
}
