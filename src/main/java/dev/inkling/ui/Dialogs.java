package dev.inkling.ui;

import dev.inkling.data.Dataset;
import dev.inkling.train.TrainConfig;
import dev.inkling.ui.support.Background;
import dev.inkling.ui.support.Messages;
import java.util.List;
import java.util.Optional;
import javafx.scene.control.Alert;
import javafx.scene.control.Alert.AlertType;
import javafx.scene.control.ButtonBar.ButtonData;
import javafx.scene.control.ButtonType;
import javafx.scene.layout.Region;
import javafx.stage.Window;

/** Questions and texts in windows of their own. */
final class Dialogs {
    private static final double WIDTH = 460;
    private static final double CHECK_WIDTH = 640;

    private Dialogs() {}

    /** Asks whether to close although these runs will be lost. */
    static boolean mayClose(Window owner, int runs) {
        return confirm(
                owner,
                Messages.get("close.title"),
                Messages.get("close.header"),
                Messages.get("close.text", runs),
                Messages.get("close.close"),
                Messages.get("close.stay"));
    }

    /** Asks whether to close although runs are learning, which can go on at the next start. */
    static boolean mayInterrupt(Window owner, int learning) {
        return confirm(
                owner,
                Messages.get("close.title"),
                Messages.get("close.learning.header", learning),
                Messages.get("close.learning.text", learning),
                Messages.get("close.close"),
                Messages.get("close.stay"));
    }

    /** Asks whether to end all runs of a sweep. */
    static boolean mayCancel(Window owner, int learning, int waiting) {
        return confirm(
                owner,
                Messages.get("cancelAll.title"),
                Messages.get("cancelAll.header", learning + waiting),
                Messages.get("cancelAll.text", learning, waiting),
                Messages.get("cancelAll.cancel"),
                Messages.get("cancelAll.stay"));
    }

    /** Asks whether to delete runs of which some learn. */
    static boolean mayDelete(Window owner, int learning) {
        return confirm(
                owner,
                Messages.get("delete.title"),
                Messages.get("delete.header", learning),
                Messages.get("delete.text", learning),
                Messages.get("delete.delete"),
                Messages.get("delete.keep"));
    }

    /** Asks whether to put a database aside that cannot be used. */
    static boolean mayBeginAfresh(Window owner, String sentence) {
        return confirm(
                owner,
                Messages.get("archive.damaged.title"),
                Messages.get("archive.damaged.header"),
                Messages.get("archive.damaged.text", sentence),
                Messages.get("archive.damaged.fresh"),
                Messages.get("archive.damaged.without"));
    }

    private static boolean confirm(Window owner, String title, String header, String text, String yes, String no) {
        ButtonType agreed = new ButtonType(yes, ButtonData.YES);
        Alert alert = new Alert(AlertType.CONFIRMATION, text, agreed, new ButtonType(no, ButtonData.CANCEL_CLOSE));
        alert.setHeaderText(header);
        prepare(alert, owner, title);
        Optional<ButtonType> answer = alert.showAndWait();
        return answer.isPresent() && answer.get() == agreed;
    }

    static void text(Window owner, String title, String text) {
        Alert alert = new Alert(AlertType.NONE, text, ButtonType.CLOSE);
        prepare(alert, owner, title);
        alert.show();
    }

    /**
     * Asks what is to be predicted of a table.
     *
     * @param file the table's name
     * @return the columns, none for the class in the last one; empty if nothing is to be opened
     */
    static Optional<List<String>> targets(Window owner, String file, TargetsPane content) {
        ButtonType open = new ButtonType(Messages.get("targets.open"), ButtonData.OK_DONE);
        Alert alert = new Alert(AlertType.NONE, "", open, ButtonType.CANCEL);
        alert.setHeaderText(Messages.get("targets.header", file));
        prepare(alert, owner, Messages.get("targets.title"));
        alert.getDialogPane().setContent(content);
        alert.getDialogPane()
                .lookupButton(open)
                .disableProperty()
                .bind(content.possible().not());
        return alert.showAndWait().filter(open::equals).map(button -> content.targets());
    }

    static void gradientCheck(Window owner, TrainConfig config, Dataset dataset, Background background) {
        Alert alert = new Alert(AlertType.NONE, "", ButtonType.CLOSE);
        GradientCheckDialog content = new GradientCheckDialog(config, dataset, background);
        prepare(alert, owner, Messages.get("gradients.title"));
        alert.getDialogPane().setPrefWidth(CHECK_WIDTH);
        alert.getDialogPane().setContent(content);
        alert.setOnHidden(event -> content.cancel());
        alert.show();
    }

    private static void prepare(Alert alert, Window owner, String title) {
        alert.initOwner(owner);
        alert.setTitle(title);
        alert.getDialogPane().setMinHeight(Region.USE_PREF_SIZE);
        alert.getDialogPane().setPrefWidth(WIDTH);
        alert.getDialogPane().getStylesheets().setAll(owner.getScene().getStylesheets());
    }
}
