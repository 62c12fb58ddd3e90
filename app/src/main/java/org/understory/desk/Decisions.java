package org.understory.desk;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.understory.articles.Contributor;
import org.understory.articles.Contributors;
import org.understory.articles.Manuscript;
import org.understory.articles.ManuscriptVersion;
import org.understory.articles.Manuscripts;
import org.understory.audit.Audit;
import org.understory.communities.Role;
import org.understory.communities.Roles;
import org.understory.members.Viewer;
import org.understory.reviews.Reviews;
import org.understory.reviews.SignOff;
import org.understory.reviews.Signer;
import org.understory.reviews.Signing;
import org.understory.web.Site;

/** Reviewers' decisions about exact versions. Whoever loses the role before the transaction ends has not signed. */
@Component
class Decisions {
    private final ReviewRequests requests;
    private final Manuscripts manuscripts;
    private final Contributors contributors;
    private final Reviews reviews;
    private final Roles roles;
    private final DeskLetters letters;
    private final Audit audit;
    private final Clock clock;

    Decisions(
            ReviewRequests requests,
            Manuscripts manuscripts,
            Contributors contributors,
            Reviews reviews,
            Roles roles,
            DeskLetters letters,
            Audit audit,
            Clock clock) {
        this.requests = requests;
        this.manuscripts = manuscripts;
        this.contributors = contributors;
        this.reviews = reviews;
        this.roles = roles;
        this.letters = letters;
        this.audit = audit;
        this.clock = clock;
    }

    /** Signs a version off after a whole review. */
    @Transactional
    public Decision sign(Site site, Viewer.Present by, long revision, DecisionForm form) {
        return decide(
                site,
                by,
                revision,
                (article, version, reviewer) -> {
                    if (!version.sha256().equals(form.hash())) return new Decision.OtherText();
                    var signOff = signOff(version, reviewer, form.cleanScope(), today().plusMonths(form.cleanMonths()));
                    return written(reviews.sign(signOff, new Signer(by.person(), form.cleanInterests())));
                },
                form.cleanNote());
    }

    /** Confirms what changed since the last review, which holds on as long as it would have. */
    @Transactional
    public Decision confirm(Site site, Viewer.Present by, long revision, String hash) {
        return decide(
                site,
                by,
                revision,
                (article, version, reviewer) -> {
                    if (!version.sha256().equals(hash)) return new Decision.OtherText();
                    var earlier = reviews.lastUpTo(article.id().subject(), version.number());
                    if (earlier.isEmpty() || !earlier.get().dueOn().isAfter(today()))
                        return new Decision.Refused("desk.review.wholeNeeded");
                    var signOff = signOff(
                            version,
                            reviewer,
                            earlier.get().scope(),
                            earlier.get().dueOn());
                    return written(reviews.sign(signOff, new Signer(by.person(), reviewer.interests())));
                },
                null);
    }

    /** Hands a version back with what has to change. */
    @Transactional
    public Decision askForChanges(Site site, Viewer.Present by, long revision, String note) {
        return decide(site, by, revision, (article, version, reviewer) -> new Decision.ChangesAsked(), note);
    }

    /** What a reviewer who may decide does with a version. */
    private interface Act {
        Decision on(Manuscript article, ManuscriptVersion version, Contributor reviewer);
    }

    private Decision decide(Site site, Viewer.Present by, long revision, Act act, @Nullable String note) {
        var reviewer = contributors.of(site.id(), by.person()).orElse(null);
        if (reviewer == null) return new Decision.NotTheirs();
        var request = requests.locked(site.id(), revision, reviewer.id()).orElse(null);
        if (request == null) return new Decision.NotTheirs();
        if (request.state() == ReviewRequest.State.SIGNED) return new Decision.SignedBefore();
        if (!roles.holds(by.person(), site.id(), Role.REVIEWER)) return new Decision.Refused("desk.review.roleLost");
        if (!reviewer.mayReview()) return new Decision.Refused("desk.review.notVerified");
        var article = manuscripts.locked(site.id(), request.article().value()).orElseThrow();
        var versions = manuscripts.versions(article.id());
        if (article.writer() == reviewer.id()
                || versions.stream()
                        .anyMatch(one -> by.person().equals(one.by()) || Objects.equals(one.savedAs(), reviewer.id())))
            return new Decision.Refused("desk.review.ownWords");
        var version = versions.stream()
                .filter(one -> one.id().equals(request.revision()))
                .findFirst()
                .orElseThrow();
        var decision = act.on(article, version, reviewer);
        keep(site, by, request, decision, note);
        return decision;
    }

    private void keep(Site site, Viewer.Present by, ReviewRequest request, Decision decision, @Nullable String note) {
        var subject = request.article().subject();
        var path = "/desk/articles/" + request.article().value();
        if (decision instanceof Decision.Signed) {
            requests.decide(request, ReviewRequest.State.SIGNED, note);
            audit.record(
                    site.id(),
                    by.person(),
                    "review-signed",
                    subject,
                    Map.of("revision", request.revision().value()));
            manuscripts.changed(site.id());
            if (request.askedBy() != null) letters.signed(site, request.askedBy(), path);
        }
        if (decision instanceof Decision.ChangesAsked) {
            requests.decide(request, ReviewRequest.State.CHANGES, note);
            audit.record(
                    site.id(),
                    by.person(),
                    "changes-asked",
                    subject,
                    Map.of("revision", request.revision().value()));
            if (request.askedBy() != null) letters.changes(site, request.askedBy(), request.path());
        }
    }

    private SignOff signOff(ManuscriptVersion version, Contributor reviewer, String scope, LocalDate due) {
        return new SignOff(
                version.id(),
                version.sha256(),
                reviewer.id(),
                reviewer.name(),
                reviewer.credentials(),
                scope,
                today(),
                due);
    }

    private static Decision written(Signing signing) {
        return switch (signing) {
            case Signing.Signed signed -> new Decision.Signed();
            case Signing.SignedBefore before -> new Decision.SignedBefore();
            case Signing.OtherText other -> new Decision.OtherText();
        };
    }

    private LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
    }
}
