/**
 * The database in which runs are kept from their first iteration on: settings, measurements, checkpoints, and what people
 * wrote about them.
 */
@NullMarked
package dev.inkling.run.store;

import org.jspecify.annotations.NullMarked;
