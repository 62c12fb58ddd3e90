package org.understory.glossary;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import org.springframework.stereotype.Component;
import org.understory.subject.CommunityId;
import org.understory.subject.Subject;
import org.understory.web.InSitemap;

@Component
class GlossaryInSitemap implements InSitemap {
    private final Glossary glossary;

    GlossaryInSitemap(Glossary glossary) {
        this.glossary = glossary;
    }

    @Override
    public List<Place> places(CommunityId community) {
        return glossary.of(community).stream()
                .map(Word::changedOn)
                .max(Comparator.<LocalDate>naturalOrder())
                .map(day -> List.of(new Place(GlossaryPages.PATH, day)))
                .orElse(List.of());
    }

    @Override
    public Subject shows(CommunityId community) {
        return Glossary.shows(community);
    }
}
