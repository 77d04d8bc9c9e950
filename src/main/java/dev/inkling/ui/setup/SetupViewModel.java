package dev.inkling.ui.setup;

import dev.inkling.nn.Activation;
import dev.inkling.nn.Initializer;
import dev.inkling.optim.Method;
import dev.inkling.train.Batches;
import dev.inkling.train.DataChoice;
import dev.inkling.train.Duration;
import dev.inkling.train.Learning;
import dev.inkling.train.NetworkChoice;
import dev.inkling.train.Reporting;
import dev.inkling.train.SettingException;
import dev.inkling.train.TrainConfig;
import dev.inkling.ui.support.Messages;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import javafx.beans.InvalidationListener;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleObjectProperty;
import org.jspecify.annotations.Nullable;

/**
 * The settings form without its window: what is typed, what is wrong with it, and the configuration that comes out. Each
 * dataset keeps its own settings while the program runs.
 */
public final class SetupViewModel {
    private final SettingField<Integer> trainLimit =
            new SettingField<>("trainLimit", Messages.get("setup.trainLimit.all"), SettingTexts::trainLimit);
    private final SettingField<Integer> trainPerClass = new SettingField<>("trainPerClass", this::parseTrainPerClass);
    private final SettingField<List<Integer>> hidden = new SettingField<>("hidden", SettingTexts::hidden);
    private final SettingField<Double> learningRate = new SettingField<>("learningRate", SettingTexts::learningRate);
    private final SettingField<Integer> batchSize = new SettingField<>("batchSize", SettingTexts::batchSize);
    private final SettingField<Integer> duration =
            new SettingField<>("duration", text -> SettingTexts.wholeNumber(text, 1, Duration.MAX));
    private final SettingField<Double> l2 = new SettingField<>("l2", SettingTexts::l2);
    private final SettingField<Long> seed = new SettingField<>("seed", SettingTexts::seed);
    private final SettingField<Integer> evaluationInterval =
            new SettingField<>("evaluationInterval", text -> SettingTexts.wholeNumber(text, 1, Duration.MAX));

    private final ObjectProperty<DatasetEntry> dataset = new SimpleObjectProperty<>(this, "dataset");
    private final BooleanProperty standardize = new SimpleBooleanProperty(this, "standardize");
    private final ObjectProperty<Activation> activation = new SimpleObjectProperty<>(this, "activation");
    private final ObjectProperty<Initializer> initializer = new SimpleObjectProperty<>(this, "initializer");
    private final ObjectProperty<Method> method = new SimpleObjectProperty<>(this, "method");
    private final ObjectProperty<Duration.Unit> unit = new SimpleObjectProperty<>(this, "unit");

    private final ReadOnlyObjectWrapper<@Nullable TrainConfig> config = new ReadOnlyObjectWrapper<>(this, "config");
    private final Map<DatasetEntry, TrainConfig> lastSettings = new HashMap<>();
    /** Holds the settings that the form does not show. */
    private TrainConfig rest = TrainConfig.forImages("");

    private boolean filling;
    /** Why settings that are right one by one do not go together; empty where they do. */
    private String refusal = "";

    /** @param first the dataset to begin with */
    public SetupViewModel(DatasetEntry first) {
        fill(TrainConfig.forImages(""));
        InvalidationListener changed = observable -> update();
        fields().forEach(field -> field.textProperty().addListener(changed));
        for (ObjectProperty<?> choice : List.of(activation, initializer, method, unit)) {
            choice.addListener(changed);
        }
        standardize.addListener(changed);
        InvalidationListener contentChanged = observable -> useDataset();
        dataset.addListener((observable, old, now) -> {
            if (old != null) {
                old.contentProperty().removeListener(contentChanged);
            }
            now.contentProperty().addListener(contentChanged);
            useDataset();
        });
        dataset.set(first);
    }

    /** Shows the settings last used with this dataset, or those to begin with. */
    private void useDataset() {
        TrainConfig remembered = lastSettings.get(dataset.get());
        if (remembered != null) {
            fill(remembered);
        } else {
            fill(
                    dataset.get().content() instanceof DatasetContent.Ready ready
                            ? ready.defaults()
                            : TrainConfig.forImages(""));
        }
    }

    /** Writes all settings into the form; the dataset stays. */
    public void fill(TrainConfig from) {
        filling = true;
        rest = from;
        trainLimit.textProperty().set(SettingTexts.trainLimit(from.data().trainLimit()));
        trainPerClass.textProperty().set(String.valueOf(from.data().trainPerClass()));
        standardize.set(from.data().standardize());
        hidden.textProperty().set(SettingTexts.hidden(from.network().hidden()));
        activation.set(from.network().activation());
        initializer.set(from.network().initializer());
        method.set(from.learning().method());
        learningRate.textProperty().set(SettingTexts.real(from.learning().rate()));
        batchSize.textProperty().set(SettingTexts.batchSize(from.batches().size()));
        duration.textProperty().set(String.valueOf(from.duration().amount()));
        unit.set(from.duration().unit());
        l2.textProperty().set(SettingTexts.real(from.learning().l2()));
        seed.textProperty().set(String.valueOf(from.seed()));
        evaluationInterval.textProperty().set(String.valueOf(from.reporting().interval()));
        filling = false;
        update();
    }

    private void update() {
        if (filling || dataset.get() == null) {
            return;
        }
        TrainConfig now = build();
        config.set(now);
        if (now != null) {
            lastSettings.put(dataset.get(), now);
        }
    }

    private @Nullable TrainConfig build() {
        if (!(dataset.get().content() instanceof DatasetContent.Ready ready)) {
            return null;
        }
        refusal = "";
        try {
            DataChoice data = rest.data();
            NetworkChoice network = rest.network();
            Learning learning = rest.learning();
            return new TrainConfig(
                    new DataChoice(
                            ready.defaults().data().dataset(),
                            isTable() ? DataChoice.ALL : trainLimit.value(),
                            isTable() ? trainPerClass.value() : data.trainPerClass(),
                            data.trainRows(),
                            isTable() && standardize.get(),
                            data.validation()),
                    new NetworkChoice(
                            hidden.value(),
                            activation.get(),
                            network.loss(),
                            initializer.get(),
                            network.sigma(),
                            network.batchNormalization(),
                            network.dropout(),
                            network.precision()),
                    new Learning(
                            method.get(),
                            learningRate.value(),
                            learning.momentum(),
                            learning.schedule(),
                            learning.l1(),
                            l2.value(),
                            learning.weightDecay(),
                            learning.clipNorm(),
                            learning.gradients()),
                    new Batches(batchSize.value(), rest.batches().order()),
                    new Duration(duration.value(), unit.get()),
                    rest.stop(),
                    new Reporting(
                            evaluationInterval.value(),
                            rest.reporting().fromStart(),
                            rest.reporting().loss()),
                    seed.value());
        } catch (SettingException e) {
            // A field itself shows what is wrong with it.
            refusal = String.valueOf(e.getMessage());
            return null;
        }
    }

    private int parseTrainPerClass(String text) {
        int most = dataset.get() != null && dataset.get().content() instanceof DatasetContent.Measurements measurements
                ? measurements.table().maxTrainPerClass()
                : DataChoice.MAX_SAMPLES;
        return SettingTexts.wholeNumber(text, 1, most);
    }

    /** Whether the chosen dataset is a table, which is split and scaled here. */
    public boolean isTable() {
        return dataset.get().content() instanceof DatasetContent.Measurements;
    }

    /** The configuration that the form stands for; null while a field is wrong or the dataset is not there. */
    public ReadOnlyObjectProperty<@Nullable TrainConfig> configProperty() {
        return config.getReadOnlyProperty();
    }

    /** The sentence for what is not right with the form as a whole; empty where nothing is. */
    public String problem() {
        if (!(dataset.get().content() instanceof DatasetContent.Ready)) {
            return Messages.get(
                    dataset.get().content() instanceof DatasetContent.Loading
                            ? "setup.problem.loading"
                            : "setup.problem.data");
        }
        return fields().stream()
                .flatMap(field ->
                        field.problem().stream().map(problem -> Messages.get("setup." + field.name()) + ": " + problem))
                .findFirst()
                .orElse(refusal);
    }

    List<SettingField<?>> fields() {
        return List.of(
                trainLimit, trainPerClass, hidden, learningRate, batchSize, duration, l2, seed, evaluationInterval);
    }

    SettingField<Integer> trainLimit() {
        return trainLimit;
    }

    SettingField<Integer> trainPerClass() {
        return trainPerClass;
    }

    SettingField<List<Integer>> hidden() {
        return hidden;
    }

    public SettingField<Double> learningRate() {
        return learningRate;
    }

    SettingField<Integer> batchSize() {
        return batchSize;
    }

    SettingField<Integer> duration() {
        return duration;
    }

    SettingField<Double> l2() {
        return l2;
    }

    SettingField<Long> seed() {
        return seed;
    }

    SettingField<Integer> evaluationInterval() {
        return evaluationInterval;
    }

    public ObjectProperty<DatasetEntry> datasetProperty() {
        return dataset;
    }

    BooleanProperty standardizeProperty() {
        return standardize;
    }

    ObjectProperty<Activation> activationProperty() {
        return activation;
    }

    ObjectProperty<Initializer> initializerProperty() {
        return initializer;
    }

    ObjectProperty<Method> methodProperty() {
        return method;
    }

    ObjectProperty<Duration.Unit> unitProperty() {
        return unit;
    }
}
