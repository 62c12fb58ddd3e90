package org.understory.members;

import org.understory.web.Head;
import org.understory.web.Mistakes;

/** The settings of one person in one community. */
record SettingsPage(Head head, String address, SettingsForm form, Mistakes mistakes, boolean saved) {}
