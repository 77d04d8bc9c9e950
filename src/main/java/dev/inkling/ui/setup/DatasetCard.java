package dev.inkling.ui.setup;

import atlantafx.base.theme.Styles;
import dev.inkling.ui.support.Messages;
import java.text.NumberFormat;
import java.util.Locale;
import javafx.beans.InvalidationListener;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.VBox;

/** Chooses a dataset, says what is known about it, and offers to fetch it where it is missing. */
final class DatasetCard extends VBox {
    private final SetupViewModel setup;
    private final DatasetCatalog catalog;
    private final Label note = new Label();
    private final DownloadOffer offer;

    /** @param openFolder asks for a folder of images and opens it */
    DatasetCard(SetupViewModel setup, DatasetCatalog catalog, DownloadViewModel download, Runnable openFolder) {
        this.setup = setup;
        this.catalog = catalog;
        offer = new DownloadOffer("setup", catalog, download, openFolder);
        ComboBox<DatasetEntry> box = new ComboBox<>(catalog.entries());
        box.setId("setup-dataset");
        box.setMaxWidth(Double.MAX_VALUE);
        box.valueProperty().bindBidirectional(setup.datasetProperty());
        box.setTooltip(new Tooltip(Messages.get("setup.dataset.tip")));
        note.setWrapText(true);
        note.setId("setup-dataset-note");
        note.getStyleClass().addAll(Styles.TEXT_SMALL, Styles.TEXT_MUTED);
        // A wrapped label that may be squeezed shows one line and dots.
        note.setMinHeight(USE_PREF_SIZE);
        VBox card = SettingsForm.card("setup.data", box, note, offer);
        getChildren().add(card);
        setup.configProperty().addListener(observable -> show());
        setup.datasetProperty().addListener((observable, old, now) -> {
            old.contentProperty().removeListener(contentListener);
            now.contentProperty().addListener(contentListener);
            show();
        });
        setup.datasetProperty().get().contentProperty().addListener(contentListener);
        show();
    }

    private final InvalidationListener contentListener = observable -> show();

    private void show() {
        DatasetEntry entry = setup.datasetProperty().get();
        DatasetContent content = entry.content();
        boolean absent = entry == catalog.mnist()
                && (content instanceof DatasetContent.Missing || content instanceof DatasetContent.Broken);
        offer.setVisible(absent);
        offer.setManaged(absent);
        note.setText(describe(content));
    }

    private String describe(DatasetContent content) {
        if (content instanceof DatasetContent.Images images) {
            String counts = Messages.get(
                    "data.images.counts",
                    count(images.dataset().train().size()),
                    count(images.dataset().test().size()));
            String note = images.dataset().note();
            return note.isEmpty() ? counts : counts + " " + note;
        }
        if (content instanceof DatasetContent.Generated generated) {
            return Messages.get(
                    "data.generated.counts",
                    count(generated.sample().train().size()),
                    count(generated.features()),
                    count(generated.outputs()));
        }
        if (content instanceof DatasetContent.Measurements measurements) {
            return Messages.get(
                    "data.table.counts",
                    count(measurements.table().rows()),
                    measurements.table().featureNames().size(),
                    measurements.table().classNames().size());
        }
        if (content instanceof DatasetContent.Broken broken) {
            return broken.sentence();
        }
        return Messages.get(content instanceof DatasetContent.Loading ? "data.loading" : "data.missing");
    }

    private static String count(int number) {
        return NumberFormat.getIntegerInstance(Locale.ENGLISH).format(number);
    }
}
