package dev.inkling.ui.inspect;

import dev.inkling.data.Dataset;
import dev.inkling.data.SampleShape;
import dev.inkling.data.Samples;
import dev.inkling.nn.Predictor;
import dev.inkling.ui.support.LatestRequest;
import dev.inkling.ui.support.Messages;
import java.util.List;
import javafx.application.Platform;
import javafx.scene.control.Label;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.StackPane;
import org.jspecify.annotations.Nullable;

/**
 * The images of a dataset page by page: by part, by class, or those that a network gets wrong. The latter are searched on a
 * background thread, and anew while the network learns, but seldom: searching all images takes a core about a second.
 */
public final class ImageGrid extends BorderPane {
    private static final long PACE_MILLIS = 5_000;

    private final GridModel model;
    private final GridFilters filters;
    private final TileCanvas tiles;
    private final ClassDistribution distribution;
    private final Label hint = new Label();
    private final LatestRequest<List<Mistake>> search =
            new LatestRequest<>("mistakes", PACE_MILLIS, Platform::runLater);
    private @Nullable Predictor predictor;

    /**
     * @param pickHandler told when an image is clicked or chosen with Enter
     * @throws IllegalArgumentException if the dataset's samples are not images
     */
    public ImageGrid(Dataset dataset, PickHandler pickHandler) {
        if (!(dataset.shape() instanceof SampleShape.Image shape)) {
            throw new IllegalArgumentException(dataset.title() + " has no images.");
        }
        model = new GridModel(dataset);
        filters = new GridFilters(model);
        tiles = new TileCanvas(model, shape, pickHandler);
        distribution = new ClassDistribution(dataset.classNames());
        getStyleClass().add("image-grid");
        hint.getStyleClass().add("hint");
        hint.setMouseTransparent(true);
        setTop(filters);
        setCenter(new StackPane(tiles, hint));
        setBottom(new GridFooter(model, distribution));
        model.partProperty().subscribe(part -> distribution.show(model.samples()));
        model.partProperty().addListener(change -> searchAnew());
        model.onlyMistakesProperty().addListener(change -> searchAnew());
        model.listProperty().subscribe(list -> hint.setText(list.size() > 0 ? "" : emptyText()));
    }

    /** The network whose mistakes can be shown; null for none. One that does not fit the images is as none. */
    public void setPredictor(@Nullable Predictor newest) {
        Dataset dataset = model.dataset();
        boolean fits = newest != null
                && newest.shape().inputs() == dataset.shape().featureCount()
                && newest.shape().outputs() == dataset.outputCount();
        predictor = fits ? newest : null;
        filters.setMistakesPossible(fits);
        if (!fits) {
            model.onlyMistakesProperty().set(false);
            model.mistakesProperty().set(null);
            search.cancel();
        } else if (model.onlyMistakesProperty().get()) {
            searchMistakes();
        }
    }

    /** Whether this is what has become of the dataset that is shown, such as more drawings. */
    boolean showsSame(Dataset dataset) {
        Dataset shown = model.dataset();
        return shown.id().equals(dataset.id())
                && shown.shape().equals(dataset.shape())
                && shown.classNames().equals(dataset.classNames());
    }

    /** @param dataset one for which {@link #showsSame} holds; page and filters stay */
    void show(Dataset dataset) {
        model.setDataset(dataset);
        distribution.show(model.samples());
        searchAnew();
    }

    private void searchAnew() {
        search.cancel();
        if (model.onlyMistakesProperty().get()) {
            searchMistakes();
        }
    }

    private void searchMistakes() {
        Predictor asked = predictor;
        if (asked != null) {
            Samples samples = model.samples();
            search.submit(isWanted -> Mistakes.find(samples, asked, isWanted), model.mistakesProperty()::set);
        }
    }

    private String emptyText() {
        if (!model.onlyMistakesProperty().get()) {
            return Messages.get("inspect.grid.empty");
        }
        return Messages.get(model.mistakesProperty().get() == null ? "inspect.searching" : "inspect.no-mistakes");
    }
}
