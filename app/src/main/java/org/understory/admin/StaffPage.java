package org.understory.admin;

import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.understory.communities.Role;
import org.understory.web.Head;
import org.understory.web.Mistakes;
import org.understory.web.Sentence;

/** Those who look after a community, those who were asked to, and a form to ask another. */
record StaffPage(
        Head head,
        Settings settings,
        List<OneOfStaff> staff,
        List<Asked> asked,
        InviteForm form,
        Mistakes mistakes,
        @Nullable Sentence notice) {

    /**
     * @param member the number under which the form knows them
     * @param you whether it is the one who is looking
     */
    record OneOfStaff(long member, String name, String email, Set<Role> roles, boolean you) {}

    record Asked(long id, String email, String roles, String until) {}

    /** Whom an owner wants to ask, and for what. */
    record InviteForm(@Nullable String email, @Nullable List<Role> roles) {
        static final InviteForm EMPTY = new InviteForm(null, null);

        List<Role> typedRoles() {
            return roles == null ? List.of() : roles;
        }

        String typedEmail() {
            return email == null ? "" : email;
        }
    }
}
