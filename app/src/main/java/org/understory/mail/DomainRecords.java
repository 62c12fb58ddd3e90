package org.understory.mail;

import java.util.ArrayList;
import java.util.Hashtable;
import java.util.List;
import java.util.Optional;
import javax.naming.Context;
import javax.naming.NameNotFoundException;
import javax.naming.NamingException;
import javax.naming.directory.InitialDirContext;

/** What a domain says in the DNS about the letters that come from it. Asked only when the operator wants it. */
interface DomainRecords {
    /**
     * The texts of a name, each as one string.
     *
     * @return nothing if the DNS cannot be asked
     */
    Optional<List<String>> texts(String name);

    /** The DNS that this machine uses; a few seconds at most. */
    static DomainRecords ofThisMachine() {
        return DomainRecords::ask;
    }

    /** The JDK asks the DNS through JNDI; texts come as strings, and nothing is made of objects. */
    @SuppressWarnings("BanJNDI")
    private static Optional<List<String>> ask(String name) {
        var settings = new Hashtable<String, String>();
        settings.put(Context.INITIAL_CONTEXT_FACTORY, "com.sun.jndi.dns.DnsContextFactory");
        settings.put("com.sun.jndi.dns.timeout.initial", "2000");
        settings.put("com.sun.jndi.dns.timeout.retries", "2");
        try {
            var found = new ArrayList<String>();
            var texts = new InitialDirContext(settings)
                    .getAttributes("dns:/" + name, new String[] {"TXT"})
                    .get("TXT");
            for (int i = 0; texts != null && i < texts.size(); i++)
                found.add(String.valueOf(texts.get(i)).replaceAll("\" \"|\"", ""));
            return Optional.of(found);
        } catch (NameNotFoundException none) {
            return Optional.of(List.of());
        } catch (NamingException away) {
            return Optional.empty();
        }
    }
}
