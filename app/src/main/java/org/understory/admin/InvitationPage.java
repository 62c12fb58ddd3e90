package org.understory.admin;

import org.jspecify.annotations.Nullable;
import org.understory.web.Head;
import org.understory.web.Mistakes;

/**
 * An invitation to look after a community, to be accepted.
 *
 * @param asksPassword whether the person has no password yet and may choose one
 */
record InvitationPage(
        Head head, String token, String roles, @Nullable String firstName, boolean asksPassword, Mistakes mistakes) {}
