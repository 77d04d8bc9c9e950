package dev.inkling.ui;

import dev.inkling.ui.setup.SectionMemory;
import dev.inkling.ui.support.Messages;
import dev.inkling.ui.support.Preferences;
import dev.inkling.ui.support.Problems;
import java.io.IOException;
import java.util.function.Consumer;

/** Keeps in the preferences which sections of the form are open. */
record FormMemory(Preferences preferences, Consumer<String> complain) implements SectionMemory {
    @Override
    public boolean isOpen(String section) {
        return preferences.isOpen(section);
    }

    @Override
    public void setOpen(String section, boolean open) {
        try {
            preferences.setOpen(section, open);
        } catch (IOException e) {
            complain.accept(Messages.get("status.sectionNotRemembered", Problems.sentence(e)));
        }
    }
}
