package org.understory.admin;

import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.understory.communities.Communities;
import org.understory.communities.Community;
import org.understory.communities.CommunityText;
import org.understory.communities.CommunityTexts;
import org.understory.communities.HelpLine;
import org.understory.communities.HelpLines;
import org.understory.mail.Mailers;
import org.understory.web.Site;

/** How far a community's settings are done. */
@Component
class Progress {
    private final Communities communities;
    private final CommunityTexts texts;
    private final HelpLines helpLines;
    private final Mailers mailers;

    Progress(Communities communities, CommunityTexts texts, HelpLines helpLines, Mailers mailers) {
        this.communities = communities;
        this.texts = texts;
        this.helpLines = helpLines;
        this.mailers = mailers;
    }

    Settings at(Site site, @Nullable Section here, boolean saved) {
        var community = communities.of(site);
        var published = texts.published(community.id());
        var lines = helpLines.of(community.id());
        var steps = Stream.of(Section.values())
                .map(section -> new Settings.Step(section, done(section, community, published, lines)))
                .toList();
        var operator = communities.all().getFirst().id().equals(community.id());
        return new Settings(community.settingUp(), operator, steps, here, saved);
    }

    /** Where to go after saving: on to the next section while setting up, else back here. */
    String after(Site site, Section saved) {
        var community = communities.of(site);
        if (!community.settingUp()) return "redirect:" + saved.path() + "?saved";
        var next = saved.next();
        if (next.isPresent()) return "redirect:" + next.get().path();
        communities.finishSettingUp(community.id());
        return "redirect:/admin";
    }

    private boolean done(Section section, Community community, List<CommunityText> published, List<HelpLine> lines) {
        return switch (section) {
            case COMMUNITY -> !community.name().isEmpty();
            case COLOURS -> true;
            case ABOUT -> published.contains(CommunityText.ABOUT);
            case GUIDELINES -> published.contains(CommunityText.GUIDELINES);
            case HELP_LINES -> !lines.isEmpty() && lines.stream().allMatch(line -> line.checkedAt() != null);
            case PRIVACY -> published.contains(CommunityText.PRIVACY);
            case TERMS -> published.contains(CommunityText.TERMS);
            case MAIL -> mailers.settings().isPresent();
        };
    }
}
