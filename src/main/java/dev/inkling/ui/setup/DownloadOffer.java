package dev.inkling.ui.setup;

import atlantafx.base.theme.Styles;
import dev.inkling.ui.support.Buttons;
import dev.inkling.ui.support.Messages;
import dev.inkling.ui.support.Sentence;
import javafx.beans.value.ObservableValue;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressBar;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;

/** What can be done about a missing MNIST: fetch it, which shows how far it is, or open a folder that has it. */
public final class DownloadOffer extends VBox {

    /**
     * @param id begins the ids of its controls
     * @param openFolder asks for a folder of images and opens it
     */
    public DownloadOffer(String id, DatasetCatalog catalog, DownloadViewModel download, Runnable openFolder) {
        super(6);
        Button fetch = Buttons.labeled(
                id + "-download",
                Messages.get("download.start"),
                Feather.DOWNLOAD,
                Messages.get("download.start.tip", catalog.source().downloadFolder()));
        fetch.setOnAction(event -> download.start());
        Button open = Buttons.labeled(
                id + "-open", Messages.get("download.open"), Feather.FOLDER, Messages.get("download.open.tip"));
        open.setOnAction(event -> openFolder.run());
        HBox offers = new HBox(8, fetch, open);
        ProgressBar bar = new ProgressBar();
        bar.setId(id + "-download-progress");
        bar.setMaxWidth(Double.MAX_VALUE);
        bar.progressProperty().bind(download.fractionProperty());
        Label speed = new Label();
        speed.textProperty().bind(download.speedProperty());
        speed.getStyleClass().addAll(Styles.TEXT_SMALL, Styles.TEXT_MUTED);
        Button cancel = Buttons.labeled(
                id + "-download-cancel",
                Messages.get("download.cancel"),
                Feather.X,
                Messages.get("download.cancel.tip"));
        cancel.setOnAction(event -> download.cancel());
        Label problem = Sentence.wrapped("");
        problem.setId(id + "-download-problem");
        problem.textProperty().bind(download.problemProperty());
        problem.getStyleClass().addAll("setting-reason", Styles.TEXT_SMALL);
        VBox progress = new VBox(6, bar, speed, cancel);
        showOnly(offers, download.runningProperty().not());
        showOnly(progress, download.runningProperty());
        showOnly(problem, download.problemProperty().isNotEmpty());
        getChildren().setAll(offers, progress, problem);
    }

    private static void showOnly(Node node, ObservableValue<Boolean> when) {
        node.visibleProperty().bind(when);
        node.managedProperty().bind(when);
    }
}
