package org.understory.browser;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;

/**
 * A thumb that is counted: presses of links and buttons, ticks and choices. Fields are reached by the Next of the keyboard, as
 * a phone offers it, and are not counted.
 */
final class Taps {
    private final Page page;
    private int count;

    Taps(Page page) {
        this.page = page;
    }

    int count() {
        return count;
    }

    void on(String selector) {
        count++;
        page.locator(selector).first().click();
    }

    /** Presses and waits for the page that follows. */
    void leadingOn(Locator press) {
        count++;
        page.waitForNavigation(press::click);
    }

    void leadingOn(String selector) {
        leadingOn(page.locator(selector).first());
    }

    /** The press on the link in a letter. */
    void onTheLetter(String address) {
        count++;
        page.navigate(address);
    }
}
