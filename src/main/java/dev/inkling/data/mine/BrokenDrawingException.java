package dev.inkling.data.mine;

/** A row of the database that is not as it was written. */
final class BrokenDrawingException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    BrokenDrawingException(long id) {
        super("drawing " + id + " that is not as it was written");
    }
}
