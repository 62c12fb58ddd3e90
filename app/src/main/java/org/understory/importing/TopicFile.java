package org.understory.importing;

import java.util.ArrayList;
import java.util.List;
import org.understory.text.Slug;

/** The topics of a folder, in their order. */
record TopicFile(List<Placed<TopicFile.Line>> topics, List<Finding> findings) {
    record Line(String slug, String name, String description) {}

    static TopicFile of(TextFile file) {
        var topics = new ArrayList<Placed<Line>>();
        var list = FactList.of(file);
        var findings = new ArrayList<>(list.findings());
        for (var item : list.items()) {
            var fields = item.facts().fields();
            var slug = fields.text("id").orElse("");
            if (!slug.isEmpty() && Slug.parse(slug).isEmpty()) fields.mistake("id", "importing.notSlug", slug);
            if (topics.stream().anyMatch(topic -> topic.thing().slug().equals(slug)))
                fields.mistake("id", "importing.twice", slug);
            var name = fields.text("name").orElse("");
            if (name.length() > 80) fields.mistake("name", "importing.tooLong", "name", name.length(), 80);
            var description = fields.textIfAny("description").orElse("");
            if (description.length() > 300)
                fields.mistake("description", "importing.tooLong", "description", description.length(), 300);
            topics.add(new Placed<>(new Line(slug, name, description), file.name(), item.firstLine()));
            findings.addAll(item.findings());
        }
        return new TopicFile(List.copyOf(topics), List.copyOf(findings));
    }
}
