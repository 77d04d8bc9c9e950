package dev.inkling.run.store;

/**
 * What is known of a checkpoint without reading it.
 *
 * @param iteration mini-batches learned before
 * @param score of the best parameters, by which they are the best; NaN for other checkpoints
 * @param complete whether a run can go on from it; of the best there may be parameters only
 */
public record CheckpointInfo(CheckpointKind kind, long iteration, double score, boolean complete) {}
