package dev.inkling.ui.runs.table;

import dev.inkling.ui.runs.RunItem;
import dev.inkling.ui.support.Messages;
import dev.inkling.ui.support.Numbers;
import dev.inkling.ui.support.PlainNumber;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.util.Locale;
import java.util.OptionalDouble;

/** How people read and write the numbers of a column. */
enum NumberFormat {
    /** As short as it can be written; settings are read as they were typed. */
    REAL {
        @Override
        String writeNumber(RunItem run, double number) {
            return Numbers.real(number);
        }
    },
    /** A whole number; where there is no limit, all. */
    COUNT {
        @Override
        String writeNumber(RunItem run, double number) {
            return number == Double.POSITIVE_INFINITY ? Messages.get("runs.all") : Numbers.count(Math.round(number));
        }
    },
    /** Samples in a mini-batch; where there is no limit, the full batch. */
    BATCH {
        @Override
        String writeNumber(RunItem run, double number) {
            return number == Double.POSITIVE_INFINITY
                    ? Messages.get("runs.batch.full")
                    : COUNT.writeNumber(run, number);
        }
    },
    /** All digits, as it is typed; a single run's also where a double has not so many. */
    SEED {
        @Override
        String writeNumber(RunItem run, double number) {
            long seed = run.config().seed();
            return String.valueOf(number == seed ? seed : (long) number);
        }

        @Override
        String raw(RunItem run, double number) {
            return write(run, number);
        }
    },
    /** Four digits that count. */
    MEASURED {
        @Override
        String writeNumber(RunItem run, double number) {
            return Numbers.significant(number);
        }
    },
    /** An accuracy in percent, or R². */
    SCORE {
        @Override
        String writeNumber(RunItem run, double number) {
            return run.scoreText(number);
        }

        @Override
        OptionalDouble read(String text) {
            return readScore(text);
        }
    },
    /** Seconds. */
    DURATION {
        @Override
        String writeNumber(RunItem run, double number) {
            return Numbers.duration(number);
        }

        @Override
        OptionalDouble read(String text) {
            return super.read(text.endsWith("s") ? text.substring(0, text.length() - 1) : text);
        }
    },
    /** Seconds since 1970 as a moment; read as a day. */
    MOMENT {
        @Override
        String writeNumber(RunItem run, double number) {
            return MOMENT_TEXT.format(Instant.ofEpochSecond((long) number).atZone(ZoneId.systemDefault()));
        }

        @Override
        OptionalDouble read(String text) {
            try {
                return OptionalDouble.of(LocalDate.parse(text)
                        .atStartOfDay(ZoneId.systemDefault())
                        .toEpochSecond());
            } catch (DateTimeParseException e) {
                return OptionalDouble.empty();
            }
        }
    };

    private static final DateTimeFormatter MOMENT_TEXT = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm", Locale.ROOT);
    private static final double LARGEST_SCORE = 1;
    private static final double PERCENT = 100;
    private static final double LARGEST_EXACT = 1e15;

    final String write(RunItem run, double number) {
        return Double.isNaN(number) ? Messages.get("runs.nothing") : writeNumber(run, number);
    }

    /** For other programs: with all its digits, empty for nothing. */
    String raw(RunItem run, double number) {
        if (Double.isNaN(number)) {
            return "";
        }
        if (Double.isInfinite(number)) {
            return write(run, number);
        }
        return number == Math.rint(number) && Math.abs(number) < LARGEST_EXACT
                ? String.valueOf((long) number)
                : String.valueOf(number);
    }

    abstract String writeNumber(RunItem run, double number);

    /** The number that somebody typed; empty if it is none. */
    OptionalDouble read(String text) {
        return PlainNumber.parse(text);
    }

    /** 0.97, 97 or 97 %: there is no score above 1. */
    static OptionalDouble readScore(String text) {
        boolean percent = text.endsWith("%");
        OptionalDouble number = PlainNumber.parse(percent ? text.substring(0, text.length() - 1) : text);
        return number.isPresent() && (percent || number.getAsDouble() > LARGEST_SCORE)
                ? OptionalDouble.of(number.getAsDouble() / PERCENT)
                : number;
    }
}
