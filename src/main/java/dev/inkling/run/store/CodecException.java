package dev.inkling.run.store;

/** Bytes that are not what was written; the message is what was found, as part of a sentence. */
final class CodecException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    CodecException(String found) {
        super(found);
    }
}
