package dev.inkling.train.sweep;

import dev.inkling.train.SettingException;
import java.math.BigDecimal;
import java.math.MathContext;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

/**
 * Values from one number to another, both included.
 *
 * @param spacing how the values lie between
 * @param count of values, at least 2
 */
record SweepRange(double from, double to, Spacing spacing, int count) {
    private static final String NUMBER = "([+-]?[0-9.]{1,50}?(?:[eE][+-]?\\d{1,4})?)";
    private static final Pattern RANGE =
            Pattern.compile(NUMBER + "\\s*\\.\\.\\s*" + NUMBER + "(?:\\s+([a-zA-Z]+)\\s+(\\d{1,6}))?");
    /** Digits that a person would write; the ends stay what they are. */
    private static final int READABLE = 4;
    /** Digits of the distance to the next value that must not be rounded away. */
    private static final int OF_STEP = 3;

    /** How values lie between the ends of a range. */
    enum Spacing {
        /** At equal distances. */
        LIN {
            @Override
            double between(double from, double to, double part) {
                return from + (to - from) * part;
            }
        },
        /** In equal ratios. */
        LOG {
            @Override
            double between(double from, double to, double part) {
                return from * Math.pow(to / from, part);
            }
        };

        abstract double between(double from, double to, double part);
    }

    /** @throws SettingException if the text is no range, or none that fits the setting */
    static SweepRange parse(SweepSetting setting, String text) {
        Matcher matcher = RANGE.matcher(text);
        if (!setting.takesRange() || !matcher.matches()) {
            throw problem(setting, text);
        }
        double from = number(setting, text, matcher.group(1));
        double to = number(setting, text, matcher.group(2));
        if (!(from < to)) {
            throw new SettingException(setting.option() + ": the range “" + text + "” ends at " + matcher.group(2)
                    + "; its end must be above its start " + matcher.group(1) + ".");
        }
        checkEnd(setting, from);
        checkEnd(setting, to);
        if (matcher.group(3) == null) {
            if (!setting.isWhole() || from != Math.rint(from) || to != Math.rint(to)) {
                throw problem(setting, text);
            }
            return checked(setting, text, from, to, Spacing.LIN, to - from + 1);
        }
        Spacing spacing = switch (matcher.group(3).toLowerCase(Locale.ROOT)) {
            case "log" -> Spacing.LOG;
            case "lin" -> Spacing.LIN;
            default -> throw problem(setting, text);
        };
        return checked(setting, text, from, to, spacing, Integer.parseInt(matcher.group(4)));
    }

    private static SweepRange checked(
            SweepSetting setting, String text, double from, double to, Spacing spacing, double count) {
        if (count > SweepAxis.MOST_VALUES) {
            throw SweepAxis.tooMany(setting, (long) count);
        }
        if (count < 2) {
            throw new SettingException(setting.option() + ": the range “" + text
                    + "” has fewer than 2 values; give more, or the value alone.");
        }
        if (spacing == Spacing.LOG && from <= 0) {
            throw new SettingException(setting.option() + ": the logarithmic range “" + text + "” must begin above 0"
                    + (setting.isWhole()
                            ? ", such as 1..1000 log 4."
                            : "; put 0 before it as a value of its own, such as 0, 0.001..1 log 4."));
        }
        return new SweepRange(from, to, spacing, (int) count);
    }

    /**
     * Looks at an end of a range before any value between the ends, which nobody has typed.
     *
     * @throws SettingException if the setting cannot have this value
     */
    static void checkEnd(SweepSetting setting, double end) {
        if (!setting.isWhole()) {
            SweepAxis.checkValue(setting, SweepValue.text(end));
        } else if (Double.isFinite(end) && end == Math.rint(end)) {
            SweepAxis.checkValue(setting, wholeText(end));
        } else {
            throw new SettingException(
                    setting.option() + ": found “" + SweepValue.text(end) + "”, expected a whole number.");
        }
    }

    private static String wholeText(double value) {
        return BigDecimal.valueOf(Math.rint(value)).toBigInteger().toString();
    }

    private static double number(SweepSetting setting, String text, String number) {
        try {
            return Double.parseDouble(number);
        } catch (NumberFormatException e) {
            throw problem(setting, text);
        }
    }

    private static SettingException problem(SweepSetting setting, String text) {
        String found = setting.option() + ": found “" + text + "”, expected ";
        if (!setting.takesRange()) {
            return new SettingException(found + "single values, as it has no ranges.");
        }
        return new SettingException(found + "a range such as 0.001..1 log 4 or 10..50 lin 5"
                + (setting.isWhole() ? ", or whole numbers such as 1..5." : "."));
    }

    /** The values as texts, whole where the setting is. */
    List<String> values(SweepSetting setting) {
        return IntStream.range(0, count)
                .mapToObj(i -> i == 0 ? from : i == count - 1 ? to : setting.isWhole() ? at(i) : inside(i))
                .map(value -> setting.isWhole() ? wholeText(value) : SweepValue.text(value))
                .toList();
    }

    private double inside(int i) {
        BigDecimal value = new BigDecimal(at(i));
        BigDecimal step = new BigDecimal(at(i + 1) - at(i));
        int digits = Math.max(READABLE, magnitude(value) - magnitude(step) + OF_STEP);
        return value.round(new MathContext(digits)).doubleValue();
    }

    private double at(int i) {
        return spacing.between(from, to, i / (count - 1.0));
    }

    /** Digits before the point; of numbers below 0.1 less than 0. */
    private static int magnitude(BigDecimal number) {
        return number.precision() - number.scale();
    }
}
