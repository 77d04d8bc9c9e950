package dev.inkling.ui.setup;

import atlantafx.base.theme.Styles;
import dev.inkling.data.DatasetLibrary;
import dev.inkling.ui.support.Messages;
import java.text.NumberFormat;
import java.util.Locale;
import javafx.beans.InvalidationListener;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

/** Chooses a dataset, says what is known about it, and offers to fetch it where it is missing. */
final class DatasetCard extends VBox {
    private final SetupViewModel setup;
    private final DatasetCatalog catalog;
    private final Label note = new Label();
    private final DownloadOffer offer;
    private final Hyperlink fetchMnist = new Hyperlink(Messages.get("setup.fetchMnist"));

    DatasetCard(SetupViewModel setup, DatasetCatalog catalog, DownloadViewModel download, DatasetOpener opener) {
        this.setup = setup;
        this.catalog = catalog;
        offer = new DownloadOffer("setup", catalog, download, opener::openFolder);
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
        HBox.setHgrow(box, Priority.ALWAYS);
        HBox choice = new HBox(6, box, openMenu(opener));
        fetchMnist.setId("setup-fetch-mnist");
        fetchMnist.setTooltip(
                new Tooltip(Messages.get("download.start.tip", catalog.source().downloadFolder())));
        fetchMnist.setOnAction(event -> {
            setup.datasetProperty().set(catalog.mnist());
            download.start();
        });
        VBox card = SettingsForm.card("setup.data", choice, note, fetchMnist, offer);
        getChildren().add(card);
        setup.configProperty().addListener(observable -> show());
        setup.datasetProperty().addListener((observable, old, now) -> {
            old.contentProperty().removeListener(contentListener);
            now.contentProperty().addListener(contentListener);
            show();
        });
        setup.datasetProperty().get().contentProperty().addListener(contentListener);
        // Nothing is offered in the place of MNIST once that is there.
        catalog.mnist().contentProperty().addListener(observable -> show());
        show();
    }

    private static MenuButton openMenu(DatasetOpener opener) {
        MenuItem folder = new MenuItem(Messages.get("menu.open"));
        folder.setOnAction(event -> opener.openFolder());
        MenuItem table = new MenuItem(Messages.get("menu.openTable"));
        table.setId("setup-open-table");
        table.setOnAction(event -> opener.openTable());
        MenuButton menu = new MenuButton("", new FontIcon(Feather.FOLDER), folder, table);
        menu.setId("setup-open-menu");
        menu.setMinWidth(USE_PREF_SIZE);
        menu.setTooltip(new Tooltip(Messages.get("setup.open.tip")));
        menu.setAccessibleText(Messages.get("setup.open.tip"));
        return menu;
    }

    private final InvalidationListener contentListener = observable -> show();

    private void show() {
        DatasetEntry entry = setup.datasetProperty().get();
        DatasetContent content = entry.content();
        boolean absent = entry == catalog.mnist()
                && (content instanceof DatasetContent.Missing || content instanceof DatasetContent.Broken);
        offer.setVisible(absent);
        offer.setManaged(absent);
        fetchMnist.setVisible(catalog.standsIn(entry));
        fetchMnist.setManaged(fetchMnist.isVisible());
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
            boolean flowers = measurements.table().id().equals(DatasetLibrary.IRIS);
            return Messages.get(
                    flowers ? "data.table.counts" : "data.classes.counts",
                    count(measurements.table().rows()),
                    measurements.table().featureNames().size(),
                    measurements.table().classNames().size());
        }
        if (content instanceof DatasetContent.Numbers numbers) {
            return Messages.get(
                    "data.numbers.counts",
                    count(numbers.table().rows()),
                    numbers.features(),
                    String.join(", ", numbers.table().targetNames()));
        }
        if (content instanceof DatasetContent.Broken broken) {
            return broken.sentence();
        }
        if (content instanceof DatasetContent.TooFew tooFew) {
            return tooFew.sentence();
        }
        if (content instanceof DatasetContent.Making making) {
            return Messages.get("data.making", making.share());
        }
        return Messages.get(content instanceof DatasetContent.Loading ? "data.loading" : "data.missing");
    }

    private static String count(int number) {
        return NumberFormat.getIntegerInstance(Locale.ENGLISH).format(number);
    }
}
