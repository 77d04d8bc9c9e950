package dev.inkling.ui.archive;

import dev.inkling.train.RunStart;
import java.util.Optional;

/**
 * Where an interrupted run can go on.
 *
 * @param start empty if it began at a checkpoint of another run that is gone
 * @param sameData whether the dataset is, to the bit, the one that it learned from before
 * @param ofDrawings whether it learns from what the user has drawn
 */
record ResumePoint(Optional<RunStart> start, boolean sameData, boolean ofDrawings) {}
