package dev.inkling.ui.setup;

import dev.inkling.data.DataException;
import dev.inkling.data.Dataset;
import dev.inkling.data.DrawnDigits;
import dev.inkling.data.Samples;
import dev.inkling.ui.support.Messages;

/** Nobody has drawn anything. */
enum NothingDrawn implements DrawnDigits {
    INSTANCE;

    @Override
    public int count() {
        return 0;
    }

    @Override
    public Dataset dataset() {
        throw new DataException(Messages.get("mine.dataset.none"));
    }

    @Override
    public Samples training() {
        throw new DataException(Messages.get("mine.dataset.none"));
    }
}
