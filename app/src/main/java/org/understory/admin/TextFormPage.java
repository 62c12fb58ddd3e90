package org.understory.admin;

import java.util.List;
import org.understory.communities.CommunityText;
import org.understory.web.Head;
import org.understory.web.Mistakes;
import org.understory.web.Sentence;

/**
 * One of the community's texts, to be worked on.
 *
 * @param preview how it will look, as HTML
 * @param gaps what is still to be filled in
 * @param problems what cannot be shown, with the line where it stands
 * @param version the version that is published, empty when none is
 */
record TextFormPage(
        Head head,
        Settings settings,
        CommunityText kind,
        String text,
        String preview,
        List<String> gaps,
        List<Sentence> problems,
        String version,
        Mistakes mistakes) {}
