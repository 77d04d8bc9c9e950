package dev.inkling.cli;

import java.util.function.Function;
import picocli.CommandLine;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** What options and parameters take that are plain numbers; picocli by itself names Java's types in its messages. */
final class NumberTexts {
    private NumberTexts() {}

    /** Makes a command, and all below it, read numbers this way. */
    static void readBy(CommandLine command) {
        ITypeConverter<Long> large = of("a whole number", Long::valueOf);
        ITypeConverter<Integer> whole = of("a whole number up to " + Integer.MAX_VALUE, Integer::valueOf);
        ITypeConverter<Double> real = of("a number", Double::valueOf);
        command.registerConverter(Long.class, large)
                .registerConverter(long.class, large)
                .registerConverter(Integer.class, whole)
                .registerConverter(int.class, whole)
                .registerConverter(Double.class, real)
                .registerConverter(double.class, real);
    }

    private static <T> ITypeConverter<T> of(String expected, Function<String, T> reader) {
        return text -> {
            try {
                return reader.apply(text.strip());
            } catch (NumberFormatException e) {
                throw new TypeConversionException("found “" + text + "”, expected " + expected + ".");
            }
        };
    }
}
