package org.understory.browser;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import org.springframework.stereotype.Component;
import org.understory.CommunityMaker;
import org.understory.communities.Community;
import org.understory.mail.AddressBook;
import org.understory.mail.Mailbox;

/** People who come in by the doors of the page, since a browser takes our cookie from the site itself only. */
@Component
class Someone {
    private final Mailbox mailbox;
    private final AddressBook addresses;

    Someone(Mailbox mailbox, AddressBook addresses) {
        this.mailbox = mailbox;
        this.addresses = addresses;
    }

    String address(CommunityMaker.Someone who) {
        return addresses.address(who.person()).orElseThrow();
    }

    /** Asks for the link by which a subscriber returns, opens it out of the letter and presses its button. */
    void comesBack(Page page, Community community, CommunityMaker.Someone who) {
        page.navigate("/subscribe/return");
        page.locator("main #email").fill(address(who));
        press(page, page.locator("main form"));
        opensTheLetter(page, community, address(who));
        press(page, page.locator("main form"));
    }

    /** Opens the link of the last letter to an address. */
    void opensTheLetter(Page page, Community community, String address) {
        page.navigate(Chromium.address(community) + mailbox.lastTo(address).link());
    }

    /** Presses the first button of a form and waits for the page that follows. */
    static void press(Page page, Locator form) {
        page.waitForNavigation(() -> form.locator("button").first().click());
    }
}
