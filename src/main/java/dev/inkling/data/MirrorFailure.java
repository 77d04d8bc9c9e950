package dev.inkling.data;

import org.jspecify.annotations.Nullable;

/** One try at one mirror did not bring the file; the message continues a sentence that begins with the mirror's name. */
final class MirrorFailure extends Exception {
    private static final long serialVersionUID = 1L;

    private final boolean retry;

    /** @param retry whether another try at the same mirror has a chance */
    MirrorFailure(String predicate, boolean retry, @Nullable Throwable cause) {
        super(predicate, cause);
        this.retry = retry;
    }

    boolean isWorthRetry() {
        return retry;
    }
}
