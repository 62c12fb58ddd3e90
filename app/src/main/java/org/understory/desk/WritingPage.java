package org.understory.desk;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.understory.articles.Contributor;
import org.understory.articles.Manuscript;
import org.understory.articles.ManuscriptVersion;
import org.understory.articles.Reference;
import org.understory.articles.Relations;
import org.understory.media.Picture;
import org.understory.reviews.Badge;
import org.understory.reviews.SignOff;
import org.understory.text.Difference;
import org.understory.text.Mistake;
import org.understory.topics.Topic;
import org.understory.web.Head;
import org.understory.web.Mistakes;
import org.understory.web.Sentence;

/**
 * What the page of an article at the desk shows.
 *
 * @param lines what is wrong with the text, by its lines
 * @param questions about its sources
 * @param stale what somebody else saved meanwhile, or null
 * @param picture the one that is being added
 * @param pictures those that were added
 * @param readOn where it points on to
 * @param reviewers who can be asked
 * @param sponsoring whether it can be said who pays for it
 */
record WritingPage(
        Head head,
        Manuscript article,
        Contributor writer,
        ArticleForm form,
        Mistakes mistakes,
        List<Mistake> lines,
        List<Sentence> questions,
        @Nullable Stale stale,
        PictureForm picture,
        List<Picture> pictures,
        ReadOn readOn,
        List<Topic> topics,
        List<Version> versions,
        List<Contributor> reviewers,
        List<Reference> sources,
        boolean mayPublish,
        boolean sponsoring) {

    /** The other text, and how this one differs from it. */
    record Stale(KeptDraft now, Difference difference) {}

    /**
     * A version, and how it stands.
     *
     * @param live whether readers see it
     * @param waits whether it is younger than what readers see
     */
    record Version(
            ManuscriptVersion version,
            boolean live,
            boolean waits,
            Badge badge,
            List<Asked> asked,
            List<SignOff> signOffs) {

        boolean isReviewed() {
            return badge instanceof Badge.Reviewed(SignOff by) && by.revision().equals(version.id());
        }

        String reviewPath() {
            return "/desk/reviews/" + version.id().value();
        }
    }

    /** Who was asked for a review, and what they decided. */
    record Asked(ReviewRequest request, String reviewer) {}

    /**
     * Where an article points on to.
     *
     * @param chosen slugs, in their order
     */
    record ReadOn(List<String> chosen, List<Relations.Choice> choices) {
        /** The slug at a place from 1, or nothing. */
        String at(int place) {
            return place <= chosen.size() ? chosen.get(place - 1) : "";
        }
    }

    /** What shows a picture where it stands in the text. */
    String markdown(Picture picture) {
        return PictureForm.markdown(picture.alt(), picture.id());
    }

    String path() {
        return "/desk/articles/" + article.id().value();
    }

    Optional<Version> newest() {
        return versions.stream().findFirst();
    }

    boolean has(Topic topic) {
        return form.topics().contains(topic.slug());
    }
}
