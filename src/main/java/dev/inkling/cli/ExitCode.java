package dev.inkling.cli;

import java.util.LinkedHashMap;
import java.util.Map;

/** What a command tells the shell; also the text about it in each command's help. */
public final class ExitCode {
    public static final int FINISHED = 0;
    public static final int DIVERGED = 1;
    public static final int USAGE = 2;
    /** The window cannot be shown. */
    public static final int NO_DISPLAY = 3;

    public static final int DATA = 4;
    public static final int FAILED = 5;
    /** 128 + SIGINT, as shells have it. */
    public static final int INTERRUPTED = 130;

    private ExitCode() {}

    static Map<String, String> descriptions() {
        Map<String, String> texts = new LinkedHashMap<>();
        texts.put("" + FINISHED, "finished");
        texts.put("" + DIVERGED, "the training diverged, or a figure is outside what a recipe expects");
        texts.put("" + USAGE, "wrong options or settings");
        texts.put("" + NO_DISPLAY, "no display to open the window on");
        texts.put("" + DATA, "a problem with data or a file");
        texts.put("" + FAILED, "failed by an error of another kind");
        texts.put("" + INTERRUPTED, "interrupted (Ctrl-C, or a signal to end)");
        return texts;
    }
}
