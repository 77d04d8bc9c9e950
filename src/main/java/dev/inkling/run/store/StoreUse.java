package dev.inkling.run.store;

import java.nio.file.Path;

/**
 * How much room kept runs take.
 *
 * @param file the database
 * @param fileBytes what it takes on the disk, with what is only in its journal yet
 * @param runs how many there are, those that are deleted not counted
 * @param thinned how many of these have only their best parameters left
 * @param parameterBytes what parameters, and what optimizers remember, take of it, those of deleted runs included
 * @param parameterBudget what they may take, in bytes
 */
public record StoreUse(Path file, long fileBytes, int runs, int thinned, long parameterBytes, long parameterBudget) {}
