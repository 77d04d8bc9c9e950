package dev.inkling.ui;

import dev.inkling.data.Iris;
import dev.inkling.ui.curves.CurvesView;
import dev.inkling.ui.runs.RunItem;
import dev.inkling.ui.runs.RunsModel;
import dev.inkling.ui.runs.table.RunsView;
import dev.inkling.ui.runs.table.TableServices;
import dev.inkling.ui.setup.DatasetContent;
import dev.inkling.ui.support.Background;
import dev.inkling.ui.support.FramePace;
import java.util.List;
import java.util.function.BooleanSupplier;
import javafx.animation.AnimationTimer;
import javafx.scene.Scene;
import javafx.scene.image.WritableImage;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;

/**
 * Short runs on iris, followed by panels of their own that nobody sees. The first row of a table, the first curve, the first
 * progress each load classes and are slow until they are compiled: unrehearsed, they hold up the window for a tenth of a
 * second just when training begins.
 */
final class Rehearsal extends AnimationTimer {
    private static final int FRAMES = 60;
    private static final int WIDTH = 800;
    private static final int HEIGHT = 700;
    private static final int TABLE_HEIGHT = 160;

    private final BooleanSupplier wanted;
    private final RunsModel runs;
    private final CurvesView curves;
    private final StatusLine status = new StatusLine();
    private final Scene scene;
    private final WritableImage picture = new WritableImage(WIDTH, HEIGHT);
    private final DatasetContent.Ready iris = new DatasetContent.Measurements(Iris.load());
    private long last;
    private int frames;

    /**
     * @param styles of the real window
     * @param wanted whether it is to go on; when real runs begin, it would be in their way
     */
    Rehearsal(Background background, List<String> styles, BooleanSupplier wanted) {
        this.wanted = wanted;
        runs = new RunsModel(background);
        curves = new CurvesView(runs);
        RunsView table = new RunsView(runs, TableServices.none(background));
        table.setPrefHeight(TABLE_HEIGHT);
        scene = new Scene(new VBox(curves, table, status), WIDTH, HEIGHT);
        scene.getStylesheets().setAll(styles);
    }

    @Override
    public void handle(long now) {
        if (frames == FRAMES || !wanted.getAsBoolean()) {
            stop();
        } else if (FramePace.CURVES.isNext(last, now)) {
            last = now;
            show(now);
            frames++;
        }
    }

    private void show(long now) {
        @Nullable RunItem active = runs.activeProperty().get();
        if (active == null && frames > 0) {
            active = runs.start(iris.defaults(), iris.prepare(iris.defaults()), false);
        }
        runs.refresh();
        status.show(active);
        curves.loss().pulse(now);
        curves.score().pulse(now);
        scene.snapshot(picture);
    }

    @Override
    public void stop() {
        super.stop();
        runs.runs().forEach(item -> item.run().stop());
    }
}
