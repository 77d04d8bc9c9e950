package dev.inkling.ui;

import dev.inkling.data.BuiltInDigits;
import dev.inkling.data.MnistDownload;
import dev.inkling.data.MnistSource;
import dev.inkling.data.UserDirectories;
import dev.inkling.run.store.RunHome;
import dev.inkling.train.WarmUp;
import dev.inkling.ui.archive.StoreArchive;
import dev.inkling.ui.chart.Pulse;
import dev.inkling.ui.mine.DigitsOnDisk;
import dev.inkling.ui.mine.MyDigitsModel;
import dev.inkling.ui.setup.DatasetCatalog;
import dev.inkling.ui.support.Background;
import dev.inkling.ui.support.FramePace;
import dev.inkling.ui.support.Messages;
import dev.inkling.ui.support.Preferences;
import dev.inkling.ui.support.Problems;
import java.io.InputStream;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.Executor;
import java.util.concurrent.Executors;
import java.util.function.Supplier;
import javafx.animation.AnimationTimer;
import javafx.application.Application;
import javafx.application.Platform;
import javafx.geometry.Rectangle2D;
import javafx.scene.Scene;
import javafx.scene.image.Image;
import javafx.scene.text.Font;
import javafx.stage.Screen;
import javafx.stage.Stage;
import javafx.stage.WindowEvent;

/** The window's life: fonts, styles, the panels, and what happens at every frame. */
public final class InklingApp extends Application {
    private static final List<String> STYLES =
            List.of("inkling.css", "chart.css", "draw.css", "inspect.css", "recipes.css", "compare.css", "mine.css");
    private static final List<String> FONTS = List.of("fonts/Pretendard-Regular.otf", "fonts/Pretendard-Bold.otf");
    private static final double WIDTH = 1440;
    private static final double HEIGHT = 900;
    private static final int[] ICON_SIZES = {16, 32, 64, 128, 256};

    @Override
    public void start(Stage stage) {
        UserDirectories directories = UserDirectories.ofThisUser();
        String datasets = getParameters().getNamed().get("datasets");
        MnistSource source = new MnistSource(datasets == null ? null : Path.of(datasets), Path.of(""), directories);
        Background background = new Background(daemons(), Platform::runLater, InklingApp::afterFrame);
        Preferences preferences = new Preferences(directories.data().resolve("preferences.json"));
        String mirror = getParameters().getNamed().get("mirror");
        Path folder = source.downloadFolder();
        Supplier<MnistDownload> downloads =
                () -> mirror == null ? new MnistDownload(folder) : new MnistDownload(folder, URI.create(mirror));
        String named = getParameters().getNamed().get("home");
        Path home = RunHome.of(named == null ? null : Path.of(named), System.getenv(), directories);
        DatasetCatalog catalog = new DatasetCatalog(source, background);
        catalog.offer(new BuiltInDigits(directories));
        MainWindow window = open(stage, preferences, catalog, downloads, background, home);
        if (datasets != null && !Files.isDirectory(Path.of(datasets))) {
            window.complain(Messages.get("window.noDatasets", datasets));
        }
    }

    /**
     * Fills and shows a stage.
     *
     * @param home the folder with the database of runs
     */
    public static MainWindow open(
            Stage stage,
            Preferences preferences,
            DatasetCatalog catalog,
            Supplier<MnistDownload> downloads,
            Background background,
            Path home) {
        FONTS.forEach(font -> Font.loadFont(resource(font), 13));
        preferences.theme().apply();
        StoreArchive archive =
                new StoreArchive(home, version(), new Background(oneDaemon("archive"), Platform::runLater));
        MyDigitsModel digits =
                new MyDigitsModel(new DigitsOnDisk(home), new Background(oneDaemon("my-digits"), Platform::runLater));
        MainWindow window =
                new MainWindow(preferences, catalog, downloads, background, archive, digits, () -> requestClose(stage));
        Rectangle2D screen = Screen.getPrimary().getVisualBounds();
        Scene scene = new Scene(window, Math.min(WIDTH, screen.getWidth()), Math.min(HEIGHT, screen.getHeight()));
        STYLES.forEach(style -> scene.getStylesheets()
                .add(Objects.requireNonNull(InklingApp.class.getResource(style), style)
                        .toExternalForm()));
        stage.setTitle(Messages.get("window.title"));
        for (int size : ICON_SIZES) {
            stage.getIcons().add(new Image(resource("icon-" + size + ".png")));
        }
        stage.setScene(scene);
        stage.setMinWidth(1100);
        stage.setMinHeight(700);
        stage.setOnCloseRequest(event -> askBeforeClose(event, window));
        stage.setOnHidden(event -> {
            window.close();
            digits.close();
        });
        stage.show();
        NativeLibraries.loadForEffects();
        startPulse(window);
        window.openArchive();
        // The native library, after the window is up: whoever is quick waits for it at the first Train.
        background.run(
                () -> {
                    NativeLibraries.loadForDatabases();
                    CompilerAdvice.give();
                    WarmUp.run();
                    WarmUp.letTrainingGoFirst();
                    return true;
                },
                ready -> window.showReady(),
                error -> window.complain(Problems.sentence(error)));
        return window;
    }

    /** Does something on the window's thread after the next frame. */
    static void afterFrame(Runnable action) {
        new AnimationTimer() {
            @Override
            public void handle(long now) {
                stop();
                // A frame begins with this, and what is to be run later comes after it.
                Platform.runLater(action);
            }
        }.start();
    }

    /** Figures are taken over a few times a second, as long as the window shows. */
    private static void startPulse(MainWindow window) {
        long[] last = {0};
        Pulse pulse = new Pulse(window, now -> {
            if (FramePace.CURVES.isNext(last[0], now)) {
                last[0] = now;
                window.refresh(now);
            }
        });
        pulse.start();
    }

    private static void askBeforeClose(WindowEvent event, MainWindow window) {
        if (!window.mayClose()) {
            event.consume();
        }
    }

    private static void requestClose(Stage stage) {
        stage.fireEvent(new WindowEvent(stage, WindowEvent.WINDOW_CLOSE_REQUEST));
    }

    private static InputStream resource(String name) {
        return Objects.requireNonNull(InklingApp.class.getResourceAsStream(name), name);
    }

    private static String version() {
        String version = InklingApp.class.getPackage().getImplementationVersion();
        return version == null ? "development" : version;
    }

    private static Executor daemons() {
        return Executors.newCachedThreadPool(work -> daemon(work, "background"));
    }

    private static Executor oneDaemon(String name) {
        return Executors.newSingleThreadExecutor(work -> daemon(work, name));
    }

    private static Thread daemon(Runnable work, String name) {
        Thread thread = new Thread(work, name);
        thread.setDaemon(true);
        return thread;
    }
}
