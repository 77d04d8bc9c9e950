package dev.inkling.train;

import com.sun.jna.Function;
import com.sun.jna.Platform;
import java.util.logging.Logger;

/**
 * Lets a thread step back where there are more threads than cores: evaluations are done while trainers and the window leave
 * time for them. Java's own thread priorities have no effect on Linux; where the call does not work, nothing is lost but
 * some speed.
 */
final class Courtesy {
    private static final Logger LOG = Logger.getLogger(Courtesy.class.getName());
    /** From {@code sys/resource.h}: on Linux a "process" of the number 0 is the calling thread. */
    private static final int PRIO_PROCESS = 0;

    private static final int NICE = 10;

    private Courtesy() {}

    static void ofThisThread() {
        if (!Platform.isLinux()) {
            return;
        }
        try {
            Function.getFunction("c", "setpriority").invokeInt(new Object[] {PRIO_PROCESS, 0, NICE});
        } catch (RuntimeException | LinkageError e) {
            LOG.info("Evaluations compete with training for the cores: " + e.getMessage());
        }
    }
}
