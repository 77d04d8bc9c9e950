package dev.inkling.ui.compare;

import dev.inkling.train.SettingException;
import dev.inkling.train.sweep.SweepAxis;
import dev.inkling.train.sweep.SweepSetting;
import dev.inkling.ui.support.Messages;
import dev.inkling.ui.support.Problems;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * The fields of a range, as they are typed.
 *
 * @param from the first value
 * @param to the last one
 * @param count how many there are
 */
record TypedRange(SweepSetting setting, String from, String to, String count, boolean logarithmic) {
    private static final Pattern NUMBER =
            Pattern.compile("[+-]?(\\d{1,50}\\.?\\d{0,50}|\\.\\d{1,50})([eE][+-]?\\d{1,4})?");
    private static final Pattern COUNT = Pattern.compile("\\d{1,3}");
    private static final int FEWEST = 2;

    /** Which of them. */
    enum Field {
        FROM,
        TO,
        COUNT;

        String title() {
            return Messages.get("compare.row." + name().toLowerCase(Locale.ROOT));
        }
    }

    /** One of the fields is wrong; the sentence begins with its name. */
    static final class WrongField extends Exception {
        private static final long serialVersionUID = 1;

        private final Field field;

        WrongField(Field field, String problem) {
            super(Messages.get("compare.problem.field", field.title(), problem));
            this.field = field;
        }

        Field field() {
            return field;
        }
    }

    TypedRange {
        from = from.strip();
        to = to.strip();
        count = count.strip();
    }

    /** The values of the range. */
    SweepAxis axis() throws WrongField {
        double first = number(Field.FROM, from);
        double last = number(Field.TO, to);
        if (logarithmic && first <= 0) {
            throw new WrongField(Field.FROM, Messages.get("compare.problem.logarithmic", from));
        }
        if (first >= last) {
            throw new WrongField(Field.TO, Messages.get("compare.problem.order", to, from));
        }
        boolean possible = COUNT.matcher(count).matches()
                && Integer.parseInt(count) >= FEWEST
                && Integer.parseInt(count) <= SweepAxis.MOST_VALUES;
        if (!possible) {
            String key = count.isEmpty() ? "compare.problem.count.none" : "compare.problem.count";
            throw new WrongField(Field.COUNT, Messages.get(key, FEWEST, SweepAxis.MOST_VALUES, count));
        }
        try {
            return SweepAxis.parse(setting, from + ".." + to + (logarithmic ? " log " : " lin ") + count);
        } catch (SettingException e) {
            // Both ends are possible values, so there are more values than fit between them.
            throw new WrongField(Field.COUNT, SettingWords.withoutSetting(Problems.sentence(e)));
        }
    }

    private double number(Field field, String text) throws WrongField {
        if (text.isEmpty()) {
            throw new WrongField(field, Messages.get("compare.problem.none"));
        }
        if (!NUMBER.matcher(text).matches() || Double.isInfinite(Double.parseDouble(text))) {
            throw new WrongField(field, Messages.get("compare.problem.number", text));
        }
        double value = Double.parseDouble(text);
        try {
            SweepAxis.checkEnd(setting, value);
        } catch (SettingException e) {
            throw new WrongField(field, SettingWords.withoutSetting(Problems.sentence(e)));
        }
        return value;
    }
}
