package org.understory.desk;

import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.understory.articles.Contributors;
import org.understory.articles.Library;
import org.understory.audit.Audit;
import org.understory.subject.CommunityId;
import org.understory.subject.PersonId;

/** Keeps contributors' pages with whoever looked at the credentials. Nobody verifies themselves. */
@Component
class Verifications {
    private final Library library;
    private final Contributors contributors;
    private final Audit audit;
    private final Today today;

    Verifications(Library library, Contributors contributors, Audit audit, Today today) {
        this.library = library;
        this.contributors = contributors;
        this.audit = audit;
        this.today = today;
    }

    /** What became of it. */
    enum Answer {
        SAVED,
        OWN,
        /** The account stands behind another page. */
        TAKEN,
        NAME_TAKEN
    }

    @Transactional
    public Answer save(CommunityId community, ContributorForm form, @Nullable PersonId person, PersonId by) {
        var profile = form.profile();
        if (by.equals(person)) return Answer.OWN;
        if (form.isNew() && contributors.find(community, profile.slug()).isPresent()) {
            var same = contributors.find(community, profile.slug()).orElseThrow();
            return same.name().equals(profile.name()) && java.util.Objects.equals(same.person(), person)
                    ? Answer.SAVED
                    : Answer.NAME_TAKEN;
        }
        var taken = person == null ? null : contributors.of(community, person).orElse(null);
        if (taken != null && !taken.slug().equals(profile.slug())) return Answer.TAKEN;
        library.save(community, profile, person, by, today.date());
        audit.record(
                community,
                by,
                "contributor-verified",
                null,
                person == null ? Map.of() : Map.of("person", person.value()));
        return Answer.SAVED;
    }
}
