package dev.inkling.run.store;

/** The run that another one branched from, which may have been deleted since, and the iteration at which it did. */
public record RunParent(long id, long iteration) {}
