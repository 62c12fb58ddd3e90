package org.understory.privacy;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.understory.web.Head;
import org.understory.web.Sentence;

/**
 * What one can do with what is kept about oneself.
 *
 * @param notice what just happened, or null
 * @param owned the communities that keep the person from being forgotten
 */
record DataPage(Head head, @Nullable Sentence notice, List<String> owned, String token) {}
