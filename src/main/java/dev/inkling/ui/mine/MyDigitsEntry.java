package dev.inkling.ui.mine;

import dev.inkling.data.Dataset;
import dev.inkling.ui.setup.DatasetCatalog;
import dev.inkling.ui.setup.DatasetContent;
import dev.inkling.ui.setup.DatasetEntry;
import dev.inkling.ui.support.Messages;

/** My digits in the list of datasets: made anew a moment after the last change, as those who show it have work with it. */
final class MyDigitsEntry {
    private static final long REST_NANOS = 400_000_000L;

    private final MyDigitsModel digits;
    private final DatasetEntry entry;
    private boolean due;
    private long lastChange;

    MyDigitsEntry(MyDigitsModel digits, DatasetCatalog catalog) {
        this.digits = digits;
        entry = catalog.offer(Messages.get("mine.title"), new DatasetContent.TooFew(Messages.get("mine.dataset.none")));
        digits.drawingsProperty().addListener(observable -> {
            due = true;
            lastChange = System.nanoTime();
        });
    }

    DatasetEntry entry() {
        return entry;
    }

    /** To be called often. */
    void refresh(long now) {
        if (due && now - lastChange >= REST_NANOS) {
            due = false;
            show(content());
        }
    }

    private DatasetContent content() {
        int count = digits.count();
        if (count == 0) {
            return new DatasetContent.TooFew(Messages.get("mine.dataset.none"));
        }
        Dataset images = digits.drawn().images();
        return images.train().size() == 0 || images.test().size() == 0
                ? new DatasetContent.TooFew(Messages.get("mine.dataset.tooFew", count))
                : new DatasetContent.Images(images);
    }

    private void show(DatasetContent content) {
        if (!content.equals(entry.content())) {
            entry.contentProperty().set(content);
        }
    }
}
