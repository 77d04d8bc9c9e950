package dev.inkling.ui;

import dev.inkling.data.BuiltInDigits;
import dev.inkling.data.Dataset;
import dev.inkling.data.Iris;
import dev.inkling.train.TrainConfig;
import dev.inkling.ui.curves.CurvesView;
import dev.inkling.ui.runs.RunItem;
import dev.inkling.ui.runs.RunsModel;
import dev.inkling.ui.runs.table.RunsView;
import dev.inkling.ui.runs.table.TableServices;
import dev.inkling.ui.setup.DatasetContent;
import dev.inkling.ui.support.Background;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.BooleanSupplier;
import java.util.logging.Level;
import java.util.logging.Logger;
import javafx.animation.AnimationTimer;
import javafx.scene.Scene;
import javafx.scene.image.WritableImage;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;

/**
 * Short runs on iris and on some images, followed by panels of their own that nobody sees. The first row of a table, the first
 * curve, the first progress each load classes and are slow until they are compiled: unrehearsed, they hold up the window for a
 * tenth of a second just when training begins. The compiler also has to see training itself for longer than a short run takes:
 * while it is busy, it takes a core from the first one.
 */
final class Rehearsal extends AnimationTimer {
    private static final Logger LOG = Logger.getLogger(Rehearsal.class.getName());
    /** What is compiled is so for all windows. */
    private static final AtomicBoolean BEGUN = new AtomicBoolean();

    private static final int FRAMES = 100;
    private static final long PACE = TimeUnit.MILLISECONDS.toNanos(75);
    private static final int WIDTH = 800;
    private static final int HEIGHT = 700;
    private static final int TABLE_HEIGHT = 160;
    private static final BuiltInDigits.Order IMAGES = new BuiltInDigits.Order(1, 1_000, 200);

    private final BooleanSupplier wanted;
    private final RunsModel runs;
    private final CurvesView curves;
    private final StatusLine status = new StatusLine();
    private final Scene scene;
    private final WritableImage picture = new WritableImage(WIDTH, HEIGHT);
    private final DatasetContent.Ready iris = new DatasetContent.Measurements(Iris.load());
    private final Dataset digits;
    private long last;
    private int frames;

    /**
     * Begins as soon as there are images for it; once in a program.
     *
     * @param styles of the real window
     * @param wanted whether it is to go on; when real runs begin, it would be in their way
     */
    static void begin(Background background, List<String> styles, BooleanSupplier wanted) {
        if (BEGUN.getAndSet(true)) {
            return;
        }
        background.run(
                () -> BuiltInDigits.make(IMAGES, BuiltInDigits.Progress.NONE),
                digits -> new Rehearsal(background, digits, styles, wanted).start(),
                error -> LOG.log(Level.INFO, "The first run will begin less smoothly.", error));
    }

    private Rehearsal(Background background, Dataset digits, List<String> styles, BooleanSupplier wanted) {
        this.digits = digits;
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
        } else if (now - last >= PACE) {
            last = now;
            show(now);
            frames++;
        }
    }

    private void show(long now) {
        @Nullable RunItem active = runs.activeProperty().get();
        if (active == null && frames > 0) {
            // In turns, so that the compiler sees both kinds from early on.
            active = runs.runs().size() % 2 == 0
                    ? runs.start(iris.defaults(), iris.prepare(iris.defaults()), false)
                    : runs.start(TrainConfig.forImages(""), digits, false);
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
