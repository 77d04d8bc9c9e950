package dev.inkling.ui.inspect;

import dev.inkling.data.Dataset;
import dev.inkling.data.RawTable;
import dev.inkling.data.SampleShape;
import dev.inkling.data.Table;
import dev.inkling.nn.Predictor;
import dev.inkling.ui.support.Messages;
import javafx.scene.control.Label;
import javafx.scene.layout.StackPane;
import org.jspecify.annotations.Nullable;

/** "Look at the data": whatever is loaded, as a grid of images or as a summary, with a scatter-plot matrix for classes. */
public final class DataView extends StackPane {
    private final PickHandler pickHandler;
    private @Nullable ImageGrid images;
    private @Nullable Predictor predictor;

    /** @param pickHandler told when an image is clicked or chosen with Enter */
    public DataView(PickHandler pickHandler) {
        this.pickHandler = pickHandler;
        getStyleClass().add("data-view");
        setMinSize(0, 0);
        showNothing();
    }

    /**
     * Images as a grid, at the same page as before if it is the same dataset; rows in their raw units, training and test
     * together.
     */
    public void show(Dataset dataset) {
        if (images != null && images.showsSame(dataset)) {
            images.show(dataset);
        } else if (dataset.shape() instanceof SampleShape.Image) {
            discardImages();
            ImageGrid grid = new ImageGrid(dataset, pickHandler);
            grid.setPredictor(predictor);
            images = grid;
            getChildren().setAll(grid);
        } else if (dataset.isRegression()) {
            discardImages();
            getChildren().setAll(new NumbersOverview(dataset));
        } else {
            show(RawTable.of(dataset));
        }
    }

    public void show(Table table) {
        if (table.rows() == 0) {
            showNothing();
            return;
        }
        discardImages();
        getChildren().setAll(new TableOverview(table));
    }

    /** A hint where data would be. */
    public void showNothing() {
        discardImages();
        Label hint = new Label(Messages.get("inspect.empty"));
        hint.getStyleClass().add("hint");
        getChildren().setAll(hint);
    }

    /** The network whose mistakes the grid can show; null for none. May be called many times a second. */
    public void setPredictor(@Nullable Predictor newest) {
        predictor = newest;
        if (images != null) {
            images.setPredictor(newest);
        }
    }

    private void discardImages() {
        if (images != null) {
            images.setPredictor(null); // ends its search
            images = null;
        }
    }
}
