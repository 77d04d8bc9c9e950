package dev.inkling.ui.runs;

/**
 * With what a run begins.
 *
 * @param parent the run that it branched from
 * @param iteration the one after which that had these parameters
 */
public record RunOrigin(RunItem parent, long iteration) {}
