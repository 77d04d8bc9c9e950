package dev.inkling.train;

import dev.inkling.nn.ParameterValues;

/**
 * An evaluation that a run was stopped in the middle of, and that a resumed one makes up for.
 *
 * @param iteration mini-batches learned before
 * @param seconds time the run had worked
 * @param trainSeconds time spent on mini-batches until then
 * @param parameters to be judged, a copy
 */
public record PendingEvaluation(long iteration, double seconds, double trainSeconds, ParameterValues parameters) {}
