package dev.inkling.ui.mine;

import dev.inkling.data.DataException;
import dev.inkling.ui.setup.DatasetCatalog;
import dev.inkling.ui.setup.DatasetContent;
import dev.inkling.ui.setup.DatasetEntry;
import dev.inkling.ui.support.Background;
import dev.inkling.ui.support.Messages;
import dev.inkling.ui.support.Problems;

/** My digits in the list of datasets: made anew a moment after the last change, as making it takes a while. */
final class MyDigitsEntry {
    private static final long REST_NANOS = 400_000_000L;

    private final MyDigitsModel digits;
    private final Background background;
    private final DatasetEntry entry;
    private boolean due;
    private boolean making;
    private long lastChange;

    MyDigitsEntry(MyDigitsModel digits, DatasetCatalog catalog, Background background) {
        this.digits = digits;
        this.background = background;
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
        if (!due || making || now - lastChange < REST_NANOS) {
            return;
        }
        due = false;
        if (digits.count() == 0) {
            entry.contentProperty().set(new DatasetContent.TooFew(Messages.get("mine.dataset.none")));
            return;
        }
        making = true;
        background.run(
                digits.drawn()::dataset,
                dataset -> show(new DatasetContent.Images(dataset)),
                error -> show(
                        error instanceof DataException && !hasTests()
                                ? new DatasetContent.TooFew(Messages.get("mine.dataset.tooFew", digits.count()))
                                : new DatasetContent.Broken(Problems.sentence(error))));
    }

    private boolean hasTests() {
        return digits.drawingsProperty().get().stream().anyMatch(SeenDrawing::isForTest);
    }

    private void show(DatasetContent content) {
        making = false;
        // Whoever types into the form need not lose it to the same sentence again.
        if (!content.equals(entry.content())) {
            entry.contentProperty().set(content);
        }
    }
}
