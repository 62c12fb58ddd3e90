package org.understory.importing;

import java.util.List;
import java.util.Set;
import org.understory.articles.Profile;
import org.understory.text.FrontMatter;
import org.understory.text.FrontMatterFields;
import org.understory.text.Slug;

/** A contributor's page in a folder: the facts above, the biography below. */
record ContributorFile(Profile profile, List<Finding> findings) {
    private static final Set<String> ROLES = Set.of("writer", "reviewer", "editor");

    static ContributorFile of(TextFile file) {
        var front = FrontMatter.read(file.text());
        var fields = front.fields();
        var slug = fields.text("id").orElse(file.stem());
        if (Slug.parse(slug).isEmpty()) fields.mistake("id", "importing.notSlug", slug);
        else if (!slug.equals(file.stem())) fields.mistake("id", "importing.fileName", slug, file.stem());
        var role = fields.text("role").orElse("writer");
        if (!ROLES.contains(role)) fields.mistake("role", "importing.role", role);
        fields.textIfAny("photo"); // pictures of contributors come with the desk
        var biography = front.body().strip();
        if (biography.isEmpty()) fields.mistake("id", "importing.noBiography");
        if (biography.length() > 5000) fields.mistake("id", "importing.tooLong", "biography", biography.length(), 5000);
        var profile = new Profile(
                slug,
                role,
                atMost(fields, "name", 120),
                atMost(fields, "credentials", 300),
                atMost(fields, "verified", 500),
                atMost(fields, "interests", 1000),
                biography);
        var findings = front.mistakes().stream()
                .map(mistake -> new Finding(file.name(), mistake))
                .toList();
        return new ContributorFile(profile, findings);
    }

    private static String atMost(FrontMatterFields fields, String key, int most) {
        var text = fields.text(key).orElse("");
        if (text.length() > most) fields.mistake(key, "importing.tooLong", key, text.length(), most);
        return text;
    }
}
