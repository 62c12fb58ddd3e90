package bench;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** Where things are in the scale data. */
record Places(Installation installation) {

    /** Where a page is in one installation. */
    interface Path {
        String in(Installation installation) throws Exception;
    }

    String articleWithTwoHundredComments() throws Exception {
        return "/articles/" + installation.value("""
                select slug
                  from comment_counts
                  join articles on articles.id = comment_counts.thing
                 where comment_counts.kind = 'article'
                   and comment_counts.visible = 200
                 order by articles.id
                 limit 1
                """);
    }

    /** The number of the first article that is a copy; from it to the last one there are no gaps. */
    String firstCopy() throws Exception {
        return installation.value("select min(id) from articles where slug ~ '-[0-9]+$' and id > (select max(id) from articles) - "
                + installation.size().articles() / 2);
    }

    String lastCopy() throws Exception {
        return installation.value("select max(id) from articles");
    }

    /** The numbers of the first and the last member of the scale data. */
    String members() throws Exception {
        return installation.value("""
                select min(members.id) || ', ' || max(members.id)
                  from members
                  join persons on persons.id = members.person_id
                 where email like 'reader-%'
                """);
    }

    static Reading.Shown articleOfASubscriber() {
        return new Reading.Shown(
                "subscriber",
                "the same article for a subscriber",
                Sessions.SUBSCRIBER,
                in -> new Places(in).articleWithTwoHundredComments());
    }

    String memberOf(int session) throws Exception {
        return installation.value("""
                select members.id
                  from sign_ins
                  join members using (person_id, community_id)
                 where token_hash = '%s'
                """.formatted(tokenHash(session)));
    }

    /** The cookie of a member whose browser is signed in; the first is a moderator's. */
    static String cookie(int session) {
        return "Cookie: __Host-understory=" + token(session);
    }

    static String token(int session) {
        return hash("MD5", "bench " + session);
    }

    /** As PostgreSQL writes it. */
    static String tokenHash(int session) {
        return "\\x" + hash("SHA-256", token(session));
    }

    private static String hash(String algorithm, String text) {
        try {
            var hash = MessageDigest.getInstance(algorithm).digest(text.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(hash);
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
