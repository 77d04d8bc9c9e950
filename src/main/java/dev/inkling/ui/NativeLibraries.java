package dev.inkling.ui;

import dev.inkling.data.sqlite.Sqlite;
import javafx.scene.effect.DropShadow;
import javafx.scene.shape.Rectangle;

/**
 * Has native libraries loaded before ND4J starts. While it does, JavaCPP looks symbols up ({@code Loader.addressof}) and takes the
 * locks of the system's loader in another order than the loader itself: with glibc, a library that another thread loads at that
 * moment stops the whole program for good.
 */
final class NativeLibraries {
    private static final int SIDE = 8;

    private NativeLibraries() {}

    /** Those of JavaFX: all but that for effects are there once a window shows. To be called on its thread. */
    static void loadForEffects() {
        Rectangle shaded = new Rectangle(SIDE, SIDE);
        shaded.setEffect(new DropShadow());
        shaded.snapshot(null, null);
    }

    /** That of the databases, which are opened on threads of their own. */
    static void loadForDatabases() {
        Sqlite.load();
    }
}
