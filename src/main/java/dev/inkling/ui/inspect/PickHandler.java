package dev.inkling.ui.inspect;

/** Told on the FX thread that somebody chose a sample. */
@FunctionalInterface
public interface PickHandler {
    /** @param row number of the sample in its part, from 0 */
    void onPick(Part part, int row);
}
