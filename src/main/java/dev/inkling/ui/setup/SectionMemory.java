package dev.inkling.ui.setup;

/** Remembers which sections of the form somebody has open, from one start of the window to the next. */
public interface SectionMemory {
    boolean isOpen(String section);

    void setOpen(String section, boolean open);
}
