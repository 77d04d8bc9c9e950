package dev.inkling;

/** Starts Inkling. Not an {@code Application} itself, so that {@code java -jar} works with JavaFX on the class path. */
public final class Launcher {
    private Launcher() {}

    public static void main(String[] args) {
        System.out.println("Inkling");
    }
}
