package dev.inkling.train;

import com.sun.jna.Function;
import com.sun.jna.Platform;
import java.io.IOException;
import java.nio.file.DirectoryIteratorException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.logging.Logger;

/**
 * Lets a thread step back where there are more threads than cores: evaluations are done, and images augmented, while trainers
 * and the window leave time for them. Java's own thread priorities have no effect on Linux; where the call does not work,
 * nothing is lost but some speed.
 */
final class Courtesy {
    private static final Logger LOG = Logger.getLogger(Courtesy.class.getName());
    /** From {@code sys/resource.h}: on Linux a "process" of the number 0 is the calling thread. */
    private static final int PRIO_PROCESS = 0;

    /** Enough to leave the trainer its core; more would starve what it comes to wait for. */
    private static final int HELPER = 5;
    /** Of trainers that keep all cores busy: what is drawn has to go before them. */
    private static final int ONE_OF_ENOUGH = 10;
    /** Of trainers of which there are several to a core: together they count much. The most there is. */
    private static final int ONE_OF_MANY = 19;
    /** Of the optimizing compiler, which is not to hold up evaluations either. */
    private static final int COMPILER = 19;

    private static final Path THREADS = Path.of("/proc/self/task");
    private static final String COMPILER_THREAD = "C2 Compiler";
    /** Looks for garbage while the program runs; a window makes some of that, and it takes as long as the drawing itself. */
    private static final String COLLECTOR_THREAD = "G1 Conc";

    private Courtesy() {}

    /** For threads that evaluate or make data. */
    static void ofThisThread() {
        if (Platform.isLinux()) {
            setNice(0, HELPER);
        }
    }

    /** For a trainer that is one of so many. */
    static void ofOneAmong(int trainers) {
        if (Platform.isLinux()) {
            int processors = Runtime.getRuntime().availableProcessors();
            setNice(0, trainers < processors ? HELPER : trainers == processors ? ONE_OF_ENOUGH : ONE_OF_MANY);
        }
    }

    /** Lets the JIT compiler step back, and the garbage collector's work in the background. */
    static void ofTheVirtualMachine() {
        if (!Platform.isLinux()) {
            return;
        }
        try (DirectoryStream<Path> threads = Files.newDirectoryStream(THREADS)) {
            for (Path thread : threads) {
                String name = name(thread);
                int id = Integer.parseInt(String.valueOf(thread.getFileName()));
                if (name.startsWith(COMPILER_THREAD)) {
                    setNice(id, COMPILER);
                } else if (name.startsWith(COLLECTOR_THREAD)) {
                    setNice(id, HELPER);
                }
            }
        } catch (IOException | DirectoryIteratorException e) {
            LOG.info("The virtual machine competes with training for the cores: " + e.getMessage());
        }
    }

    /** Empty where the thread has ended meanwhile. */
    private static String name(Path thread) {
        try {
            return Files.readString(thread.resolve("comm"));
        } catch (IOException e) {
            return "";
        }
    }

    private static void setNice(int thread, int nice) {
        try {
            Function.getFunction("c", "setpriority").invokeInt(new Object[] {PRIO_PROCESS, thread, nice});
        } catch (RuntimeException | LinkageError e) {
            LOG.info("Other work competes with training for the cores: " + e.getMessage());
        }
    }
}
