package dev.inkling.nn;

/** The native arithmetic cannot be used on this machine. */
public final class BackendException extends RuntimeException {
    private static final long serialVersionUID = 1;

    BackendException(Throwable cause) {
        super(
                "The native library of ND4J could not be loaded (" + innermost(cause)
                        + "). It is unpacked into the folder"
                        + " .javacpp of your home directory: check that this folder can be written and has 400 MB free, delete"
                        + " it if an earlier start was cut off, or name another one with -Dorg.bytedeco.javacpp.cachedir=FOLDER.",
                cause);
    }

    private static String innermost(Throwable cause) {
        Throwable inner = cause;
        while (inner.getCause() != null) {
            inner = inner.getCause();
        }
        return inner.getClass().getSimpleName() + ": " + inner.getMessage();
    }
}
