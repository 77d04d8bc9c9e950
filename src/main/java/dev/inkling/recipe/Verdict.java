package dev.inkling.recipe;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * A published figure beside the measured one.
 *
 * @param table title of the table that it stands in; may be empty
 * @param run name of the run
 * @param row the iteration, {@code end}, or the name of a parameter
 * @param published with the digits that were printed; null where none was published
 * @param measured NaN where there is none
 * @param reason a sentence that says why the outcome is what it is
 */
public record Verdict(
        LocalText table,
        String run,
        String row,
        Column column,
        @Nullable BigDecimal published,
        double measured,
        Outcome outcome,
        String reason) {}
