package dev.inkling.data;

import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.function.Executable;

/** What every message to a person must be. */
public final class Sentences {
    private Sentences() {}

    /** The action fails with whole sentences that have all of the given parts. */
    static String assertRefused(Executable action, String... parts) {
        return assertRefused(DataException.class, action, parts);
    }

    /** The action fails with this refusal, which has whole sentences with all of the given parts. */
    public static String assertRefused(Class<? extends RuntimeException> refusal, Executable action, String... parts) {
        String message = String.valueOf(assertThrows(refusal, action).getMessage());
        assertTrue(message.endsWith("."), message);
        assertTrue(message.length() < 1200 && !message.contains("null"), message);
        for (String part : parts) {
            assertTrue(message.contains(part), () -> "“" + part + "” is missing in: " + message);
        }
        return message;
    }
}
