package org.understory.desk;

import java.util.Map;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.understory.articles.Contributors;
import org.understory.audit.Audit;
import org.understory.communities.Role;
import org.understory.communities.Roles;
import org.understory.explainers.Signatures;
import org.understory.members.Viewer;
import org.understory.reviews.SignOff;
import org.understory.reviews.Signer;
import org.understory.reviews.Signing;
import org.understory.subject.CommunityId;
import org.understory.subject.Subject;
import org.understory.web.PageCache;

/** Signs the version of the explainers' figure that the program brings. Nobody wrote it here, so whoever may review may sign. */
@Component
class FigureSigning {
    private final Signatures signatures;
    private final Contributors contributors;
    private final Roles roles;
    private final Audit audit;
    private final PageCache pages;
    private final Today today;

    FigureSigning(
            Signatures signatures, Contributors contributors, Roles roles, Audit audit, PageCache pages, Today today) {
        this.signatures = signatures;
        this.contributors = contributors;
        this.roles = roles;
        this.audit = audit;
        this.pages = pages;
        this.today = today;
    }

    boolean maySign(Viewer.Present viewer) {
        return (viewer.is(Role.REVIEWER) || viewer.is(Role.EDITOR))
                && contributors
                        .of(viewer.community(), viewer.person())
                        .filter(one -> one.mayReview())
                        .isPresent();
    }

    @Transactional
    Decision sign(CommunityId community, Viewer.Present by, DecisionForm form) {
        var reviewer = contributors.of(community, by.person()).orElse(null);
        if (reviewer == null || !reviewer.mayReview()) return new Decision.Refused("desk.review.notVerified");
        if (!roles.holds(by.person(), community, Role.REVIEWER) && !roles.holds(by.person(), community, Role.EDITOR))
            return new Decision.Refused("desk.review.roleLost");
        var now = signatures.of(community);
        if (!now.sha256().equals(form.hash())) return new Decision.OtherText();
        var signing = signatures.sign(
                community,
                revision -> new SignOff(
                        revision,
                        now.sha256(),
                        reviewer.id(),
                        reviewer.name(),
                        reviewer.credentials(),
                        form.cleanScope(),
                        today.date(),
                        today.date().plusMonths(form.cleanMonths())),
                new Signer(by.person(), form.cleanInterests()));
        if (!(signing instanceof Signing.Signed signed)) return new Decision.SignedBefore();
        var revision = signed.signOff().revision().value();
        audit.record(community, by.person(), "figure-signed", new Subject("revision", revision), Map.of());
        pages.changed(new Subject("community", community.value()));
        return new Decision.Signed();
    }
}
