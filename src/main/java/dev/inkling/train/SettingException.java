package dev.inkling.train;

/** A setting is outside its limits; the message is a sentence that says what was found and what is expected. */
public final class SettingException extends IllegalArgumentException {
    private static final long serialVersionUID = 1;

    public SettingException(String sentence) {
        super(sentence);
    }
}
