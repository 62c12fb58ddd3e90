package org.understory.importing;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.understory.articles.Known;
import org.understory.articles.Standing;
import org.understory.text.FrontMatterFields;

/** What an article's facts say of it apart from its words, held to the rules that the desk holds. */
final class StandingFields {
    private StandingFields() {}

    /** @param here what the community knows of the article, or null */
    static Standing of(FrontMatterFields fields, Known.@Nullable Here here, boolean sponsoring, String sha256) {
        var standing = new Standing(news(fields), sponsor(fields), membersAsked(fields), retracted(fields));
        if (here == null) {
            if (standing.sponsor() != null && !sponsoring) fields.mistake("sponsor", "importing.noSponsors");
            return standing;
        }
        var before = here.standing();
        if (standing.news() != before.news()) fields.mistake("kind", "importing.kindStays");
        if (standing.sponsor() != null && before.sponsor() == null && !sponsoring)
            fields.mistake("sponsor", "importing.noSponsors");
        if (standing.sponsor() == null && before.sponsor() != null && here.live() != null)
            fields.mistake("sponsor", "importing.sponsorStays", before.sponsor());
        if (before.retracted() != null
                && !(before.retracted().equals(standing.retracted()) && sha256.equals(here.live())))
            fields.mistake("retracted", "importing.retractionStays");
        return standing;
    }

    /** The same of an article that readers have not seen yet. */
    static Standing ofDraft(FrontMatterFields fields, Known.@Nullable Here here, boolean sponsoring) {
        var standing = new Standing(news(fields), sponsor(fields), membersAsked(fields), null);
        if (here != null && standing.news() != here.standing().news()) fields.mistake("kind", "importing.kindStays");
        if (standing.sponsor() != null
                && !sponsoring
                && (here == null || here.standing().sponsor() == null))
            fields.mistake("sponsor", "importing.noSponsors");
        return standing;
    }

    private static boolean news(FrontMatterFields fields) {
        var kind = fields.textIfAny("kind").orElse("medical");
        if (!kind.equals("medical") && !kind.equals("news")) fields.mistake("kind", "importing.kind", kind);
        return kind.equals("news");
    }

    private static @Nullable String sponsor(FrontMatterFields fields) {
        var sponsor = fields.textIfAny("sponsor").orElse(null);
        return sponsor == null ? null : Lengths.atMost(fields, "sponsor", sponsor, 120);
    }

    private static boolean membersAsked(FrontMatterFields fields) {
        var asked = fields.textIfAny("asked").orElse("");
        if (!asked.isEmpty() && !asked.equals("members")) fields.mistake("asked", "importing.asked", asked);
        return !asked.isEmpty();
    }

    private static Standing.@Nullable Retracted retracted(FrontMatterFields fields) {
        var part = fields.partIfAny("retracted").orElse(null);
        if (part == null) return null;
        var on = part.date("date").orElse(LocalDate.EPOCH);
        return new Standing.Retracted(
                on, Lengths.atMost(part, "reason", part.text("reason").orElse(""), 1000));
    }
}
