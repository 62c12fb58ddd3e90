/**
 * Pictures: checking, re-encoding, sizes, storing, serving. Whatever comes in leaves as WebP, upright and without a word
 * about where or with what it was taken.
 *
 * <p>Doors: {@link org.understory.media.Pictures}, {@link org.understory.media.PictureArchive}, {@link org.understory.media.PictureCheck}, {@link
 * org.understory.media.PictureFields} (with the template {@code media/fields} and {@link org.understory.media.Fingerprint}), {@link
 * org.understory.media.Upload}, {@link org.understory.media.PictureAudience} and {@link org.understory.media.PictureOwners} (implemented by
 * the rooms that show pictures and by members), {@link org.understory.media.BroughtPictures}, {@link org.understory.media.Avatar}. Events: none. Tables: pictures. Reacts to: nothing.
 */
@ApplicationModule(allowedDependencies = {"subject", "web", "text", "jobs"})
@NullMarked
package org.understory.media;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
