package org.understory.desk;

import org.jspecify.annotations.Nullable;
import org.understory.articles.Contributor;
import org.understory.articles.Profile;
import org.understory.text.CleanText;
import org.understory.text.Slug;
import org.understory.web.Mistakes;

/**
 * What an owner or editor typed about a contributor.
 *
 * @param slug of who is changed, or empty for a new one
 * @param person the number of the account behind the page, or empty
 * @param verified how the credentials were checked
 */
record ContributorForm(
        @Nullable String slug,
        @Nullable String name,
        @Nullable String role,
        @Nullable String person,
        @Nullable String credentials,
        @Nullable String verified,
        @Nullable String interests,
        @Nullable String biography) {

    static final ContributorForm EMPTY = new ContributorForm("", "", "writer", "", "", "", "", "");

    static ContributorForm of(Contributor one) {
        var person = one.person();
        return new ContributorForm(
                one.slug(),
                one.name(),
                one.role(),
                person == null ? "" : Long.toString(person.value()),
                one.credentials(),
                one.verified(),
                one.interests(),
                one.biography());
    }

    boolean isNew() {
        return slug == null || slug.isEmpty();
    }

    Profile profile() {
        var known = slug == null ? "" : slug;
        return new Profile(
                known.isEmpty() ? Slug.from(line(name), "contributor").value() : known,
                role == null ? "" : role,
                line(name),
                line(credentials),
                line(verified),
                line(interests),
                CleanText.of(biography == null ? "" : biography).value());
    }

    Mistakes mistakes() {
        var profile = profile();
        var mistakes = new Mistakes();
        if (!profile.role().matches("writer|reviewer|editor")) mistakes.add("role", "desk.contributor.role.missing");
        check(mistakes, "name", profile.name(), 120);
        check(mistakes, "credentials", profile.credentials(), 300);
        check(mistakes, "verified", profile.verified(), 500);
        check(mistakes, "interests", profile.interests(), 1000);
        check(mistakes, "biography", profile.biography(), 5000);
        return mistakes;
    }

    private static void check(Mistakes mistakes, String field, String text, int most) {
        if (text.isBlank()) mistakes.add(field, "desk.contributor." + field + ".missing");
        if (text.length() > most) mistakes.add(field, "desk.tooLong", text.length(), most);
    }

    private static String line(@Nullable String typed) {
        return CleanText.of(typed == null ? "" : typed)
                .value()
                .replaceAll("\\s+", " ")
                .strip();
    }
}
