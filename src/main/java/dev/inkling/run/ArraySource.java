package dev.inkling.run;

import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/** Where an array comes from, for messages about it. */
record ArraySource(Path file, String array) {
    private static final int MOST_CHARACTERS_SHOWN = 60;

    /** Refuses the array; the message is made of the parts and names it. */
    RunFileException broken(String found, String expected, String remedy, @Nullable Throwable cause) {
        return RunFileException.content(file, found + " in the array " + quote(array), expected, remedy, cause);
    }

    /** Refuses the array as damaged. */
    RunFileException damaged(String found, String expected, @Nullable Throwable cause) {
        return broken(found, expected, "The file is damaged: save or copy it again.", cause);
    }

    /** In quotation marks, on one line and shortened: what a file contains must not take over a message. */
    static String quote(String text) {
        String shown = text.length() <= MOST_CHARACTERS_SHOWN ? text : text.substring(0, MOST_CHARACTERS_SHOWN) + "…";
        return "“" + shown.replaceAll("\\p{Cntrl}", "�") + "”";
    }
}
