package dev.inkling.ui.setup;

import dev.inkling.train.Batches;
import dev.inkling.train.Learning;
import dev.inkling.train.NetworkChoice;
import dev.inkling.train.SettingException;
import dev.inkling.ui.support.Messages;
import dev.inkling.ui.support.Numbers;
import java.util.ArrayList;
import java.util.List;
import java.util.StringJoiner;
import java.util.regex.Pattern;

/** How settings are written in text fields, and read from them. Values outside their limits are refused with the reason. */
public final class SettingTexts {
    /** Could as well be a number with three decimals. */
    private static final Pattern THOUSANDS = Pattern.compile("[1-9]\\d{0,2}(,\\d{3})+");

    private SettingTexts() {}

    /** {@code 10,000} or {@code 10000}. */
    public static int wholeNumber(String text, int low, int high) {
        long value = parseWhole(text, Messages.get("setup.problem.whole", low, high));
        if (value < low || value > high) {
            throw new SettingException(Messages.get("setup.problem.whole", low, high));
        }
        return (int) value;
    }

    static long seed(String text) {
        return parseWhole(text, Messages.get("setup.problem.seed"));
    }

    private static long parseWhole(String text, String problem) {
        try {
            return Long.parseLong(text.replaceAll("[,_ \u00a0]", ""));
        } catch (NumberFormatException e) {
            throw new SettingException(problem);
        }
    }

    /** A number of samples, or {@code full}. */
    static int batchSize(String text) {
        return text.equalsIgnoreCase(Messages.get("setup.batchSize.full"))
                ? Batches.FULL
                : wholeNumberOr(text, "setup.problem.batchSize");
    }

    private static int wholeNumberOr(String text, String problemKey) {
        String problem = Messages.get(problemKey, Batches.MAX_SIZE);
        long value = parseWhole(text, problem);
        if (value < 1 || value > Batches.MAX_SIZE) {
            throw new SettingException(problem);
        }
        return (int) value;
    }

    static String batchSize(int size) {
        return size == Batches.FULL ? Messages.get("setup.batchSize.full") : String.valueOf(size);
    }

    /** {@code 50}, {@code 128, 64}, or {@code none}. */
    static List<Integer> hidden(String text) {
        if (text.equalsIgnoreCase(Messages.get("setup.hidden.none"))) {
            return List.of();
        }
        String problem = Messages.get("setup.problem.hidden", NetworkChoice.MAX_HIDDEN_SIZE);
        List<Integer> sizes = new ArrayList<>();
        for (String part : text.split("[,;\\s]+", 0)) {
            long size = parseWhole(part, problem);
            if (size < 1 || size > NetworkChoice.MAX_HIDDEN_SIZE) {
                throw new SettingException(problem);
            }
            sizes.add((int) size);
        }
        if (sizes.size() > NetworkChoice.MAX_HIDDEN_LAYERS) {
            throw new SettingException(Messages.get("setup.problem.layers", NetworkChoice.MAX_HIDDEN_LAYERS));
        }
        return sizes;
    }

    static String hidden(List<Integer> sizes) {
        if (sizes.isEmpty()) {
            return Messages.get("setup.hidden.none");
        }
        StringJoiner joined = new StringJoiner(", ");
        sizes.forEach(size -> joined.add(String.valueOf(size)));
        return joined.toString();
    }

    /** {@code 0.1}, {@code 0,1} or {@code 1e-3}; above 0. */
    public static double learningRate(String text) {
        double rate = parseReal(text);
        if (!(rate > 0 && rate <= Learning.MAX_RATE)) {
            throw new SettingException(Messages.get("setup.problem.learningRate"));
        }
        return rate;
    }

    static double realNumber(String text, double low, double high) {
        double value = parseReal(text);
        if (!(value >= low && value <= high)) {
            throw new SettingException(Messages.get("setup.problem.real", limit(low), limit(high)));
        }
        return value;
    }

    static double aboveZero(String text, double high) {
        double value = parseReal(text);
        if (!(value > 0 && value <= high)) {
            throw new SettingException(Messages.get("setup.problem.above", limit(high)));
        }
        return value;
    }

    /** {@code 0.1}, {@code 0,1} or {@code 1e-3}; NaN for what is no number. */
    private static double parseReal(String text) {
        if (THOUSANDS.matcher(text).matches()) {
            throw new SettingException(
                    Messages.get("setup.problem.comma", text, text.replace(",", ""), text.replace(',', '.')));
        }
        try {
            return Double.parseDouble(text.replace(',', '.'));
        } catch (NumberFormatException e) {
            return Double.NaN;
        }
    }

    /** A limit of a setting as sentences write it: {@code 1,000}, {@code 0.9999}. */
    static String limit(double limit) {
        return limit == Math.rint(limit) ? Numbers.count((long) limit) : Numbers.real(limit);
    }
}
