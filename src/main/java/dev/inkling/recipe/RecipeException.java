package dev.inkling.recipe;

/** A recipe that cannot be used; the message is a sentence that names the file and field, what was found and expected. */
public final class RecipeException extends RuntimeException {
    private static final long serialVersionUID = 1;

    public RecipeException(String sentence) {
        super(sentence);
    }
}
