package dev.inkling.ui.archive;

import dev.inkling.run.store.StoreUse;

/**
 * What has become of the database under a budget.
 *
 * @param thinned how many runs have only their best parameters left because of it
 */
record RoomMade(int thinned, StoreUse before, StoreUse after) {
    /** Bytes on the disk that are free now, 0 or more. */
    long freed() {
        return Math.max(0, before.fileBytes() - after.fileBytes());
    }
}
