package org.understory.demo;

import org.springframework.stereotype.Component;
import org.understory.communities.Communities;
import org.understory.communities.Community;
import org.understory.communities.CommunityText;
import org.understory.communities.CommunityTexts;
import org.understory.communities.HelpLine;
import org.understory.communities.HelpLines;
import org.understory.communities.Publishing;
import org.understory.importing.Import;
import org.understory.importing.Outcome;
import org.understory.web.Messages;

/** Founds one sample community: its texts, its library, its people and what they wrote. */
@Component
class SampleCommunity {
    private final Communities communities;
    private final CommunityTexts texts;
    private final HelpLines helpLines;
    private final Import imports;
    private final SampleStaff staff;
    private final SampleConversations conversations;
    private final SampleForum forum;
    private final SampleLife life;
    private final Messages messages;

    SampleCommunity(
            Communities communities,
            CommunityTexts texts,
            HelpLines helpLines,
            Import imports,
            SampleStaff staff,
            SampleConversations conversations,
            SampleForum forum,
            SampleLife life,
            Messages messages) {
        this.communities = communities;
        this.texts = texts;
        this.helpLines = helpLines;
        this.imports = imports;
        this.staff = staff;
        this.conversations = conversations;
        this.forum = forum;
        this.life = life;
        this.messages = messages;
    }

    void found(SampleContent content) {
        var facts = content.facts();
        var id = communities.create(
                facts.text("slug"), facts.text("name"), facts.text("line"), facts.text("condition"), true);
        communities.recolour(
                id, facts.part("accent").text("light"), facts.part("accent").text("dark"));
        var community = communities.find(id).orElseThrow();
        publish(community, CommunityText.ABOUT, facts.text("about"));
        publish(community, CommunityText.GUIDELINES, facts.text("guidelines"));
        publish(community, CommunityText.PRIVACY, filledIn(community, CommunityText.PRIVACY));
        publish(community, CommunityText.TERMS, filledIn(community, CommunityText.TERMS));
        helpLines.replace(
                id,
                facts.list("help_lines").stream().map(SampleCommunity::helpLine).toList(),
                null);
        var keepers = staff.join(id);
        if (!(imports.run(id, content.folder(), slug -> {}) instanceof Outcome.Imported library)) {
            throw new IllegalStateException("The sample library has mistakes");
        }
        var members = conversations.hold(id, content, library.articles());
        forum.open(id, content.forum(), members);
        life.begin(id, content.life(), members, keepers);
    }

    private void publish(Community community, CommunityText kind, String text) {
        var published = texts.publish(community, kind, text, null);
        if (!(published instanceof Publishing.Published)) throw new IllegalStateException(kind + ": " + published);
    }

    /** The draft that comes with the program, with a sample's answers to what an owner fills in. */
    private String filledIn(Community community, CommunityText kind) {
        var text = texts.working(community, kind);
        for (var gap : texts.gaps(text)) text = text.replace("[" + gap + "]", answer(gap));
        return text;
    }

    private String answer(String gap) {
        if (gap.startsWith("If ")) return "";
        if (gap.contains("email")) return messages.say("demo.gap.email");
        if (gap.equals("number")) return messages.say("demo.gap.number");
        if (gap.contains("organisation")) return messages.say("demo.gap.organisation");
        return messages.say("demo.gap.other", gap);
    }

    /** None is checked: whoever shows the demonstration to others calls them first. */
    private static HelpLine helpLine(SampleContent.Facts line) {
        var kind = line.text("kind").equals("emergency") ? "emergency" : "crisis";
        return new HelpLine(
                kind,
                line.text("country"),
                line.text("name"),
                line.text("number"),
                line.text("how"),
                line.text("hours"),
                null);
    }
}
