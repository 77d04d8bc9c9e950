package dev.inkling.cli;

import dev.inkling.data.DatasetLibrary;
import dev.inkling.data.DownloadProgress;
import dev.inkling.data.MnistDownload;
import dev.inkling.train.SettingException;
import java.net.URI;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** Fetches a dataset that does not come with the program. */
@Command(
        name = "download",
        description = "Fetches MNIST (11 MB) and checks it. What an interrupted download has brought is gone on with.",
        footerHeading = "%nExamples:%n",
        footer = {
            "  inkling datasets download mnist",
            "  inkling datasets download mnist --mirror https://intranet.example/mnist/"
        })
final class DownloadCommand implements Callable<Integer> {
    private static final int LOOK_MILLISECONDS = 100;
    private static final double MEGABYTE = 1 << 20;

    private final InklingCommand root;
    private final Console console;

    @Parameters(index = "0", paramLabel = "NAME", description = "mnist")
    private String name = "";

    DownloadCommand(InklingCommand root, Console console) {
        this.root = root;
        this.console = console;
    }

    @Override
    public Integer call() {
        if (!name.equals(DatasetLibrary.MNIST)) {
            throw new SettingException("“" + name + "” cannot be downloaded; there is only mnist.");
        }
        DatasetLibrary library = root.library();
        Optional<Path> found = library.mnist().find();
        if (found.isPresent()) {
            console.line("MNIST is here already: " + found.get());
            return ExitCode.FINISHED;
        }
        Path folder = library.mnist().downloadFolder();
        URI mirror = root.mirror();
        MnistDownload download = mirror == null ? new MnistDownload(folder) : new MnistDownload(folder, mirror);
        follow(download);
        console.line("MNIST is in " + folder);
        return ExitCode.FINISHED;
    }

    /** Downloads on the calling thread, while another one tells how far it is. */
    private void follow(MnistDownload download) {
        ProgressBar bar = new ProgressBar(console);
        ScheduledExecutorService watch = Executors.newSingleThreadScheduledExecutor(DownloadCommand::daemon);
        try {
            watch.scheduleWithFixedDelay(
                    () -> show(bar, download.progress()), 0, LOOK_MILLISECONDS, TimeUnit.MILLISECONDS);
            download.run();
        } finally {
            watch.shutdown();
            bar.clear();
        }
    }

    private static Thread daemon(Runnable work) {
        Thread thread = new Thread(work, "progress");
        thread.setDaemon(true);
        return thread;
    }

    private static void show(ProgressBar bar, DownloadProgress progress) {
        bar.show(
                (double) progress.bytesDone() / progress.bytesTotal(),
                String.format(
                        Locale.ROOT,
                        "%.1f of %.1f MB, %.1f MB/s",
                        progress.bytesDone() / MEGABYTE,
                        progress.bytesTotal() / MEGABYTE,
                        progress.bytesPerSecond() / MEGABYTE));
    }
}
