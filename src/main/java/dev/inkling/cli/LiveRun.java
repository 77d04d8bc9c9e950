package dev.inkling.cli;

import dev.inkling.train.TrainingRun;
import org.jspecify.annotations.Nullable;

/**
 * A run that a command does.
 *
 * @param id under which it is kept; null if it is not
 */
record LiveRun(ReadyRun ready, TrainingRun run, @Nullable Long id) {}
