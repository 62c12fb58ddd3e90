package org.understory.commands;

import java.text.MessageFormat;
import java.util.ResourceBundle;

/** The sentences of this room, before there is anything that knows all messages. */
final class Words {
    private static final ResourceBundle ALL = ResourceBundle.getBundle("messages/commands");

    private Words() {}

    static String say(String key, Object... facts) {
        return MessageFormat.format(ALL.getString(key), facts);
    }
}
