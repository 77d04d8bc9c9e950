package dev.inkling.cli;

import dev.inkling.data.sqlite.Sqlite;
import dev.inkling.nn.BackendException;
import dev.inkling.train.WarmUp;

/** Gets the trainer ready on another core while options and data are read. */
final class Preparation {
    private final Thread thread = new Thread(Preparation::work, "preparation");

    private Preparation() {
        thread.setDaemon(true);
        thread.start();
    }

    static Preparation begin() {
        return new Preparation();
    }

    private static void work() {
        try {
            // A library that another thread loads while ND4J starts can stop the program for good.
            Sqlite.load();
            WarmUp.run();
        } catch (BackendException e) {
            // The run will meet it too, and tell it.
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    void await() throws InterruptedException {
        thread.join();
    }
}
