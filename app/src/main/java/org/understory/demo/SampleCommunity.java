package org.understory.demo;

import org.springframework.stereotype.Component;
import org.understory.communities.Communities;
import org.understory.importing.Import;
import org.understory.importing.Outcome;

/** Founds one sample community: its texts, its library, its people. */
@Component
class SampleCommunity {
    private final Communities communities;
    private final Import imports;
    private final SampleStaff staff;

    SampleCommunity(Communities communities, Import imports, SampleStaff staff) {
        this.communities = communities;
        this.imports = imports;
        this.staff = staff;
    }

    void found(SampleContent content) {
        var facts = content.facts();
        var id = communities.create(
                facts.text("slug"), facts.text("name"), facts.text("line"), facts.text("condition"), true);
        staff.join(id);
        if (imports.run(id, content.folder(), slug -> {}) instanceof Outcome.Refused refused) {
            throw new IllegalStateException("The sample library has mistakes: " + refused.findings());
        }
    }
}
