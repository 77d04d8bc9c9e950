package dev.inkling.ui.setup;

import dev.inkling.train.TrainConfig;
import dev.inkling.ui.support.Messages;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import java.util.function.Function;
import java.util.function.Supplier;
import javafx.beans.value.ObservableValue;

/**
 * One setting of the form without its window: what it holds, whether it matters beside the others, and what a person should
 * know about it. Its {@code name} is how texts and nodes of the window call it, its {@code path} how JSON does.
 */
public abstract sealed class Setting<T> permits SettingField, SettingChoice, SettingSwitch, GivenRows, ChosenColumns {
    private final String name;
    private final String path;
    private final Function<TrainConfig, T> part;
    private BooleanSupplier relevant = () -> true;
    private Supplier<String> obstacle = () -> "";
    private Supplier<String> advice = () -> "";

    /** @param part the setting's value in a configuration */
    Setting(String name, String path, Function<TrainConfig, T> part) {
        this.name = name;
        this.path = path;
        this.part = part;
    }

    /** Makes it appear only beside certain others, such as the momentum beside an optimizer that has one. */
    void showWhen(BooleanSupplier condition) {
        relevant = condition;
    }

    /** Makes it appear, but not be changed, for as long as there is a sentence that says why. */
    void blockBy(Supplier<String> sentence) {
        obstacle = sentence;
    }

    /** Gives a sentence about what is chosen, for as long as there is one. */
    void advise(Supplier<String> sentence) {
        advice = sentence;
    }

    public String name() {
        return name;
    }

    String path() {
        return path;
    }

    boolean isRelevant() {
        return relevant.getAsBoolean();
    }

    /** Why it cannot be changed beside the others, empty if it can. */
    String obstacle() {
        return obstacle.get();
    }

    /** Whether its value has an effect. */
    boolean counts() {
        return isRelevant() && obstacle().isEmpty();
    }

    /** What should be known about the value that is chosen, empty if nothing. */
    String advice() {
        return counts() ? advice.get() : "";
    }

    /** The sentence that says what is wrong now; empty where nothing is. */
    public Optional<String> problem() {
        return Optional.empty();
    }

    final void fill(TrainConfig from) {
        set(part.apply(from));
    }

    /** Whether it has an effect and is not, or cannot be, what it is in a configuration. */
    boolean differsFrom(TrainConfig config) {
        return counts() && (problem().isPresent() || !value().equals(part.apply(config)));
    }

    /** Its value in a few characters, with as much of its name as it takes to know what it is. */
    final String summary() {
        return Messages.get("summary." + name, valueForSummary());
    }

    /** What the text for the summary is given. */
    abstract Object valueForSummary();

    /** @throws dev.inkling.train.SettingException if what is typed is no value */
    abstract T value();

    abstract void set(T value);

    /** Changes whenever the setting does. */
    abstract ObservableValue<?> changes();
}
