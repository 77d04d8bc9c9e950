package dev.inkling.ui.runs.table;

/** A condition cannot be read. */
final class FilterException extends RuntimeException {
    private static final long serialVersionUID = 1;

    private final String sentence;

    FilterException(String sentence) {
        super(sentence);
        this.sentence = sentence;
    }

    /** What is wrong, for whoever typed it. */
    String sentence() {
        return sentence;
    }
}
