package dev.inkling.ui;

import dev.inkling.data.Dataset;
import dev.inkling.train.TrainConfig;
import dev.inkling.ui.support.Background;
import dev.inkling.ui.support.Messages;
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
        ButtonType close = new ButtonType(Messages.get("close.close"), ButtonData.YES);
        ButtonType stay = new ButtonType(Messages.get("close.stay"), ButtonData.CANCEL_CLOSE);
        Alert alert = new Alert(AlertType.CONFIRMATION, Messages.get("close.text", runs), close, stay);
        alert.setHeaderText(Messages.get("close.header"));
        prepare(alert, owner, Messages.get("close.title"));
        Optional<ButtonType> answer = alert.showAndWait();
        return answer.isPresent() && answer.get() == close;
    }

    static void text(Window owner, String title, String text) {
        Alert alert = new Alert(AlertType.NONE, text, ButtonType.CLOSE);
        prepare(alert, owner, title);
        alert.show();
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
