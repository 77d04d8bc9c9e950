package dev.inkling.train;

import dev.inkling.nn.ParameterValues;

/** The parameters of a run after so many iterations, as a copy that the trainer no longer touches. */
public record Snapshot(long iteration, ParameterValues parameters) {}
