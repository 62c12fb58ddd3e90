package org.understory.media;

/**
 * A picture that was checked and kept, and waits to be hung on something. Seen by nobody but its owner; erased after a
 * day if it is not hung.
 *
 * @param id names the picture; forms carry its token
 * @param width of the large size, in pixels
 * @param height of the large size, in pixels
 */
public record PictureDraft(PictureId id, int width, int height) {}
