package org.understory.admin;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.understory.communities.Community;
import org.understory.communities.DescriptionForm;
import org.understory.web.Head;
import org.understory.web.Mistakes;

/**
 * The communities of the installation, and a form for another.
 *
 * @param founded the one that was made just now, or null
 */
record AnotherPage(
        Head head,
        Settings settings,
        List<Community> communities,
        @Nullable Community founded,
        DescriptionForm form,
        Mistakes mistakes) {}
