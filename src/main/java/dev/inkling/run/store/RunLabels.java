package dev.inkling.run.store;

/**
 * What people say about a run; all of it can be changed at any time.
 *
 * @param name of the run
 * @param note a text about it; may be empty
 * @param tags words to find it by, separated by spaces; may be empty
 * @param group the name of the group that it belongs to, such as a sweep; empty for none
 * @param color as the window writes it down; empty for the one that its place in the list gives it
 * @param visible whether its curves are shown
 * @param pinned whether the others are compared with it
 */
public record RunLabels(
        String name, String note, String tags, String group, String color, boolean visible, boolean pinned) {

    /** A run of this name about which nobody has said anything yet. */
    public static RunLabels named(String name) {
        return new RunLabels(name, "", "", "", "", true, false);
    }

    public RunLabels withGroup(String other) {
        return new RunLabels(name, note, tags, other, color, visible, pinned);
    }
}
