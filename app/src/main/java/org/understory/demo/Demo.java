package org.understory.demo;

import java.util.List;
import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;
import org.understory.communities.Communities;
import org.understory.subject.Announcement;

/**
 * Asked for it ({@code understory.demo}), fills an empty installation with the sample communities, before the first page is served; one that has a community is
 * left as it is. All of it is one transaction: a start that was cut short begins again with nothing.
 */
@Component
@ConditionalOnWebApplication
class Demo implements SmartInitializingSingleton, Announcement {
    private static final List<String> SAMPLES = List.of("psoriasis", "ibd");

    private final Communities communities;
    private final SampleCommunity samples;
    private final SampleStaff staff;
    private final TransactionTemplate transaction;
    private final boolean wanted;

    Demo(
            Communities communities,
            SampleCommunity samples,
            SampleStaff staff,
            TransactionTemplate transaction,
            @Value("${understory.demo:false}") boolean wanted) {
        this.communities = communities;
        this.samples = samples;
        this.staff = staff;
        this.transaction = transaction;
        this.wanted = wanted;
    }

    @Override
    public void afterSingletonsInstantiated() {
        if (!wanted || !communities.all().isEmpty()) return;
        transaction.executeWithoutResult(
                status -> SAMPLES.forEach(community -> samples.found(new SampleContent(community))));
    }

    @Override
    public List<String> lines() {
        return wanted ? staff.lines() : List.of();
    }
}
