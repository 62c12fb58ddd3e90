package org.understory.notifications;

/**
 * News for a device, where it may be read on a locked screen.
 *
 * @param title the community's name, or a neutral one
 * @param words one sentence; it tells who did what only if the member wishes so, and never a word that somebody wrote
 * @param path where a press leads on the site
 * @param tag a newer parcel with the same one takes its place on the screen
 */
record Parcel(String title, String words, String path, String tag) {}
