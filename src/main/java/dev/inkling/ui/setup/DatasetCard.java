package dev.inkling.ui.setup;

import atlantafx.base.theme.Styles;
import dev.inkling.ui.support.Buttons;
import dev.inkling.ui.support.Messages;
import java.text.NumberFormat;
import java.util.Locale;
import javafx.beans.InvalidationListener;
import javafx.beans.value.ObservableValue;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressBar;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;

/** Chooses a dataset, says what is known about it, and offers to fetch it where it is missing. */
final class DatasetCard extends VBox {
    private final SetupViewModel setup;
    private final DatasetCatalog catalog;
    private final DownloadViewModel download;
    private final Label note = new Label();
    private final VBox downloadRow = new VBox(6);
    private final Runnable openFolder;

    /** @param openFolder asks for a folder of images and opens it */
    DatasetCard(SetupViewModel setup, DatasetCatalog catalog, DownloadViewModel download, Runnable openFolder) {
        this.setup = setup;
        this.catalog = catalog;
        this.download = download;
        this.openFolder = openFolder;
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
        VBox card = SettingsForm.card("setup.data", box, note, downloadRow);
        getChildren().add(card);
        buildDownloadRow();
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

    private void buildDownloadRow() {
        Button fetch = Buttons.labeled(
                "setup-download",
                Messages.get("download.start"),
                Feather.DOWNLOAD,
                Messages.get("download.start.tip", catalog.source().downloadFolder()));
        fetch.setOnAction(event -> download.start());
        Button open = Buttons.labeled(
                "setup-open", Messages.get("download.open"), Feather.FOLDER, Messages.get("download.open.tip"));
        open.setOnAction(event -> openFolder.run());
        HBox offers = new HBox(8, fetch, open);
        ProgressBar bar = new ProgressBar();
        bar.setId("setup-download-progress");
        bar.setMaxWidth(Double.MAX_VALUE);
        bar.progressProperty().bind(download.fractionProperty());
        Label speed = new Label();
        speed.textProperty().bind(download.speedProperty());
        speed.getStyleClass().addAll(Styles.TEXT_SMALL, Styles.TEXT_MUTED);
        Button cancel = Buttons.labeled(
                "setup-download-cancel",
                Messages.get("download.cancel"),
                Feather.X,
                Messages.get("download.cancel.tip"));
        cancel.setOnAction(event -> download.cancel());
        Label problem = new Label();
        problem.setId("setup-download-problem");
        problem.textProperty().bind(download.problemProperty());
        problem.setWrapText(true);
        problem.setMinHeight(USE_PREF_SIZE);
        problem.getStyleClass().addAll("setting-reason", Styles.TEXT_SMALL);
        VBox progress = new VBox(6, bar, speed, cancel);
        showOnly(offers, download.runningProperty().not());
        showOnly(progress, download.runningProperty());
        showOnly(problem, download.problemProperty().isNotEmpty());
        downloadRow.getChildren().setAll(offers, progress, problem);
    }

    private static void showOnly(Node node, ObservableValue<Boolean> when) {
        node.visibleProperty().bind(when);
        node.managedProperty().bind(when);
    }

    private void show() {
        DatasetEntry entry = setup.datasetProperty().get();
        DatasetContent content = entry.content();
        boolean offer = entry == catalog.mnist()
                && (content instanceof DatasetContent.Missing || content instanceof DatasetContent.Broken);
        downloadRow.setVisible(offer);
        downloadRow.setManaged(offer);
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
