package org.understory.mail;

import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import org.springframework.stereotype.Component;
import org.understory.subject.CommunityId;
import org.understory.subject.MemberId;

/** Everybody reads the mailings of these tests. */
@Component
class ReadersOfTests implements MailingReaders {
    static final String KIND = "test-mailing";

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public Map<MemberId, MailingReader> of(CommunityId community, Collection<MemberId> readers) {
        var found = new HashMap<MemberId, MailingReader>();
        for (var reader : readers)
            found.put(
                    reader,
                    new MailingReader(
                            "Zoë & \"co\"", false, "/unsubscribe/" + reader.value(), "/preferences/" + reader.value()));
        return found;
    }

    /** Who marked such a letter as unwanted. */
    static final java.util.Set<MemberId> COMPLAINED = java.util.concurrent.ConcurrentHashMap.newKeySet();

    @Override
    public void complained(CommunityId community, MemberId reader) {
        COMPLAINED.add(reader);
    }
}
