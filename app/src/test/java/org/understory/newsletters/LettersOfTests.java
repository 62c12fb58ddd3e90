package org.understory.newsletters;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.understory.CommunityMaker.Someone;
import org.understory.members.Unsubscribing;

/** What tests need to begin with: readers and a draft. */
@Component
public class LettersOfTests {
    private final JdbcClient sql;
    private final Unsubscribing signed;

    LettersOfTests(JdbcClient sql, Unsubscribing signed) {
        this.sql = sql;
        this.signed = signed;
    }

    /** Someone wants the newsletter from now on. */
    public void wanted(Someone someone) {
        sql.sql("update members set newsletter = true where id = :id")
                .param("id", someone.member().value())
                .update();
    }

    /** The path of a draft with a subject and a few words. */
    public String draft(Someone editor) {
        var edit = editor.browser().post("/desk/newsletters").location();
        var form = editor.browser().get(edit).page().selectFirst("main form[action$=/edit]");
        return editor.browser()
                .submit(form, "subject", "News of the week", "words", "Some **bold** words with [a link](/articles).")
                .location();
    }

    /** The address at which somebody chooses what they get, as it stands in their letters. */
    public String preferences(Someone someone) {
        return PreferencesPages.PATH + signed.token(someone.member(), PreferencesPages.SIGNED);
    }
}
