package dev.inkling.ui;

import dev.inkling.data.Dataset;
import dev.inkling.data.FeatureScaling;
import dev.inkling.data.MnistFolder;
import dev.inkling.data.SampleShape;
import dev.inkling.data.Samples;
import dev.inkling.ink.DigitImage;
import dev.inkling.nn.Predictor;
import dev.inkling.ui.draw.DrawPanel;
import dev.inkling.ui.draw.Opinion;
import dev.inkling.ui.draw.TestImages;
import dev.inkling.ui.explore.TableExplorer;
import dev.inkling.ui.runs.RunItem;
import dev.inkling.ui.setup.DatasetContent;
import dev.inkling.ui.support.Background;
import dev.inkling.ui.support.Messages;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.StackPane;
import org.jspecify.annotations.Nullable;

/** The right column: where one asks the network, by drawing or by sliders, as the dataset wants it. */
final class SidePanel extends StackPane {
    private static final double NARROWEST = 300;
    private static final double WIDEST = 400;

    private final Background background;
    private final Consumer<DrawPanel> prepare;
    private final Map<List<String>, DrawPanel> panels = new HashMap<>();
    private final TableExplorer explorer = new TableExplorer();
    private @Nullable DrawPanel draw;
    private @Nullable Dataset explored;
    private @Nullable RunSplits splits;

    /** @param prepare adds to a new panel where one draws what others have for it */
    SidePanel(Background background, Consumer<DrawPanel> prepare) {
        this.background = background;
        this.prepare = prepare;
        setMinWidth(NARROWEST);
        setMaxWidth(WIDEST);
        explorer.getStyleClass().add("card");
        showHint("side.empty");
    }

    /** Shows the panel for a dataset; one that is not there yet gets a hint. */
    void show(DatasetContent content) {
        draw = null;
        explored = null;
        splits = null;
        if (content instanceof DatasetContent.Images images) {
            if (isDigitSized(images.dataset())) {
                showDrawing(images.dataset().classNames(), new TestImages(images.dataset(), background));
            } else {
                showHint("side.size");
            }
        } else if (content instanceof DatasetContent.TooFew) {
            showDrawing(MnistFolder.DIGITS, null);
        } else if (content instanceof DatasetContent.Ready ready) {
            if (ready.features() <= TableExplorer.MOST_FEATURES) {
                splits = new RunSplits(ready);
                explore(ready.prepare(ready.defaults()));
                showOnly(explorer);
            } else {
                showHint("side.wide", ready.features(), TableExplorer.MOST_FEATURES);
            }
        } else {
            showHint("side.empty");
        }
    }

    /** What is drawn stays where the classes are the same: the dataset may be one of drawings, and grow with each. */
    private void showDrawing(List<String> classNames, @Nullable TestImages images) {
        DrawPanel panel = panels.get(classNames);
        if (panel == null) {
            panel = new DrawPanel(classNames);
            panels.put(panel.classNames(), panel);
            prepare.accept(panel);
        }
        panel.setTestImages(images);
        draw = panel;
        showOnly(panel);
    }

    /** Where one draws; null while something else is shown. */
    @Nullable
    DrawPanel drawPanel() {
        return draw;
    }

    private static boolean isDigitSized(Dataset dataset) {
        return dataset.shape() instanceof SampleShape.Image image
                && image.height() == DigitImage.SIDE
                && image.width() == DigitImage.SIDE;
    }

    private void explore(Dataset dataset) {
        explored = dataset;
        explorer.show(dataset);
    }

    private void showHint(String key, Object... values) {
        Label hint = new Label(Messages.get(key, values));
        hint.setWrapText(true);
        hint.getStyleClass().addAll("hint", "card");
        hint.setMaxSize(Double.MAX_VALUE, Double.MAX_VALUE);
        showOnly(hint);
    }

    private void showOnly(Node panel) {
        getChildren().setAll(panel);
    }

    /**
     * The network that answers from now on; null for none.
     *
     * @param run whose network it is; a table is shown with the split and scaling of this run
     * @param from the same in words
     */
    @SuppressWarnings("ReferenceEquality") // Another split is another dataset; comparing all values would be slow.
    void setPredictor(@Nullable Predictor newest, @Nullable RunItem run, String from) {
        if (draw != null) {
            draw.setPredictor(newest, from);
        } else if (explored != null && splits != null) {
            Dataset own = run == null ? explored : splits.of(run).orElse(null);
            if (own != null && own != explored) {
                // The network of before does not know the units of this one.
                explorer.setPredictor(null);
                explore(own);
            }
            explorer.setPredictor(own == null ? null : newest);
        }
    }

    /** How a run's network wants to have scaled what it is asked; empty where that is not known any more. */
    Optional<FeatureScaling> scalingOf(RunItem run) {
        return splits == null ? Optional.of(FeatureScaling.none(DigitImage.PIXELS)) : splits.scalingOf(run);
    }

    /** Networks to be asked side by side; fewer than two for none. */
    void setOpinions(List<Opinion> asked) {
        if (draw != null) {
            draw.setOpinions(asked);
        } else if (explored != null) {
            explorer.setOpinions(asked);
        }
    }

    /** Puts a sample into the drawing canvas. */
    void showSample(Samples samples, int row, String part) {
        if (draw != null) {
            draw.showSample(samples, row, part);
        }
    }
}
