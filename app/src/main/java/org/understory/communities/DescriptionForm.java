package org.understory.communities;

import java.net.URI;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.understory.people.Email;
import org.understory.text.CleanText;
import org.understory.web.Mistakes;

/** What an owner typed about a community. */
public record DescriptionForm(
        @Nullable String name,
        @Nullable String slug,
        @Nullable String line,
        @Nullable String condition,
        @Nullable String minimumAge,
        @Nullable String publicUrl,
        @Nullable String contact) {
    /** Words that stand for something else in host names and addresses. */
    private static final Set<String> RESERVED =
            Set.of("www", "mail", "localhost", "admin", "api", "assets", "static", "setup", "understory");

    public static final DescriptionForm EMPTY = new DescriptionForm(null, null, null, null, "16", null, null);

    /** The form filled in with what is stored. */
    public static DescriptionForm of(Community community) {
        var local = community.baseUrl().matches("http://[a-z0-9.-]*localhost(:\\d+)?");
        return new DescriptionForm(
                community.name(),
                community.slug(),
                community.line(),
                community.condition(),
                String.valueOf(community.minimumAge()),
                local ? null : community.baseUrl(),
                community.contact());
    }

    /** The description that was typed, or empty with the mistakes noted. */
    public Optional<Description> judged(Mistakes mistakes) {
        var name = words("name", this.name, 60, mistakes);
        var line = words("line", this.line, 120, mistakes);
        var condition = words("condition", this.condition, 80, mistakes);
        var slug = typed(this.slug).toLowerCase(Locale.ROOT);
        if (!slug.matches("[a-z0-9]+(-[a-z0-9]+)*") || slug.length() > 40 || RESERVED.contains(slug))
            mistakes.add("slug", "communities.slug.wrong");
        var age = typed(minimumAge);
        if (!age.matches("\\d{2}") || Integer.parseInt(age) < 13 || Integer.parseInt(age) > 21)
            mistakes.add("minimumAge", "communities.age.wrong");
        var address = address(typed(publicUrl), mistakes);
        var contact = Email.of(typed(this.contact)).map(Email::value).orElse(null);
        if (contact == null && !typed(this.contact).isEmpty()) mistakes.add("contact", "communities.contact.wrong");
        if (!mistakes.isEmpty()) return Optional.empty();
        var url = address.isEmpty() ? null : address;
        return Optional.of(new Description(
                name, slug, line, condition, Integer.parseInt(age), url, url == null ? null : hostOf(url), contact));
    }

    private static String words(String field, @Nullable String typed, int most, Mistakes mistakes) {
        var text = CleanText.of(typed(typed)).value().replaceAll("\\s+", " ");
        if (CleanText.of(text).isBlank()) mistakes.add(field, "communities." + field + ".missing");
        else if (CleanText.of(text).length() > most)
            mistakes.add(field, "communities.tooLong", CleanText.of(text).length(), most);
        return text;
    }

    private static String address(String typed, Mistakes mistakes) {
        if (typed.isEmpty()) return "";
        try {
            var url = URI.create(typed.contains("://") ? typed : "https://" + typed);
            var host = url.getHost();
            var path = url.getRawPath();
            if (host == null
                    || !host.contains(".")
                    || url.getUserInfo() != null
                    || url.getQuery() != null
                    || (path != null && !path.isEmpty() && !path.equals("/"))) {
                mistakes.add("publicUrl", "communities.publicUrl.wrong");
                return "";
            }
            if (!"https".equals(url.getScheme())) {
                mistakes.add("publicUrl", "communities.publicUrl.https");
                return "";
            }
            return "https://" + host.toLowerCase(Locale.ROOT) + (url.getPort() < 0 ? "" : ":" + url.getPort());
        } catch (IllegalArgumentException notAnAddress) {
            mistakes.add("publicUrl", "communities.publicUrl.wrong");
            return "";
        }
    }

    private static @Nullable String hostOf(String url) {
        return URI.create(url).getHost();
    }

    private static String typed(@Nullable String typed) {
        return typed == null ? "" : typed.strip();
    }
}
