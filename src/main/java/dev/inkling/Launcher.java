package dev.inkling;

import dev.inkling.cli.Commands;
import dev.inkling.cli.Console;
import dev.inkling.cli.InklingCommand;
import dev.inkling.data.UserDirectories;
import java.io.PrintStream;

/**
 * Starts Inkling: a command where one is given, else the window. Not an {@code Application} itself, so that {@code java -jar}
 * works with JavaFX on the class path.
 */
public final class Launcher {
    private Launcher() {}

    public static void main(String[] args) {
        PrintStream out = System.out;
        // Standard output is the command's answer alone; whatever a library prints goes elsewhere.
        System.setOut(System.err);
        InklingCommand inkling = new InklingCommand(System.getenv(), UserDirectories.ofThisUser());
        int exit = Commands.of(inkling, Console.of(out, System.err, System.getenv()))
                .execute(args);
        if (!inkling.isWindowWanted()) {
            System.exit(exit);
        }
        System.setOut(out);
        WindowStart.open(inkling.forWindow());
    }
}
