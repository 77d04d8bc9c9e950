package dev.inkling.ui.setup;

import dev.inkling.train.Batches;
import dev.inkling.train.Learning;
import dev.inkling.train.NetworkChoice;
import dev.inkling.ui.support.Messages;
import dev.inkling.ui.support.Numbers;
import java.util.List;
import java.util.function.Function;

/**
 * How the values of a setting are typed.
 *
 * @param reader makes a value of a stripped text, or throws {@link dev.inkling.train.SettingException} with the reason why not
 * @param writer the text that is read as this value
 * @param prompt what an empty text stands for; empty where that is nothing
 * @param range which values there are, a sentence, or empty
 */
record TextFormat<T>(Function<String, T> reader, Function<T, String> writer, String prompt, String range) {

    T read(String text) {
        return reader.apply(text.strip());
    }

    String write(T value) {
        return writer.apply(value);
    }

    static TextFormat<Integer> whole(int low, int high) {
        return new TextFormat<>(
                text -> SettingTexts.wholeNumber(text, low, high),
                String::valueOf,
                "",
                Messages.get("setup.range", Numbers.count(low), Numbers.count(high)));
    }

    /** 0 is for what {@code prompt} says, and an empty field too. */
    static TextFormat<Integer> wholeOr(String prompt, int high) {
        return new TextFormat<>(
                text -> text.isEmpty() ? 0 : SettingTexts.wholeNumber(text, 0, high),
                value -> value == 0 ? "" : String.valueOf(value),
                prompt,
                Messages.get("setup.range.or", Numbers.count(high), prompt));
    }

    static TextFormat<Double> real(double low, double high) {
        return new TextFormat<>(
                text -> SettingTexts.realNumber(text, low, high),
                Numbers::real,
                "",
                Messages.get("setup.range", SettingTexts.limit(low), SettingTexts.limit(high)));
    }

    /** 0 is for what {@code prompt} says, and an empty field too. */
    static TextFormat<Double> realOr(String prompt, double high) {
        return new TextFormat<>(
                text -> text.isEmpty() ? 0 : SettingTexts.realNumber(text, 0, high),
                value -> value == 0 ? "" : Numbers.real(value),
                prompt,
                Messages.get("setup.range.or", SettingTexts.limit(high), prompt));
    }

    /** Above 0. */
    static TextFormat<Double> realAboveZero(double high) {
        return new TextFormat<>(
                text -> SettingTexts.aboveZero(text, high),
                Numbers::real,
                "",
                Messages.get("setup.range.above", SettingTexts.limit(high)));
    }

    static TextFormat<Double> learningRate() {
        return new TextFormat<>(
                SettingTexts::learningRate,
                Numbers::real,
                "",
                Messages.get("setup.range.above", SettingTexts.limit(Learning.MAX_RATE)));
    }

    static TextFormat<List<Integer>> hidden() {
        return new TextFormat<>(
                SettingTexts::hidden,
                SettingTexts::hidden,
                "",
                Messages.get(
                        "setup.range.hidden",
                        NetworkChoice.MAX_HIDDEN_LAYERS,
                        Numbers.count(NetworkChoice.MAX_HIDDEN_SIZE)));
    }

    static TextFormat<Integer> batchSize() {
        return new TextFormat<>(
                SettingTexts::batchSize,
                SettingTexts::batchSize,
                "",
                Messages.get("setup.range.batchSize", Numbers.count(Batches.MAX_SIZE)));
    }

    static TextFormat<Long> seed() {
        return new TextFormat<>(SettingTexts::seed, String::valueOf, "", Messages.get("setup.range.any"));
    }
}
