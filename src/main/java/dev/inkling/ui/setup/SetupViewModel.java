package dev.inkling.ui.setup;

import dev.inkling.data.Dataset;
import dev.inkling.nn.Loss;
import dev.inkling.nn.NetworkShape;
import dev.inkling.train.SettingException;
import dev.inkling.train.TrainConfig;
import dev.inkling.ui.support.Messages;
import dev.inkling.ui.support.Numbers;
import dev.inkling.ui.support.Problems;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyIntegerProperty;
import javafx.beans.property.ReadOnlyIntegerWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.value.ChangeListener;
import org.jspecify.annotations.Nullable;

/**
 * The settings form without its window: what is typed, what is wrong with it, and the configuration that comes out. Each
 * dataset keeps its own settings while the program runs.
 */
public final class SetupViewModel {
    private final ObjectProperty<DatasetEntry> dataset = new SimpleObjectProperty<>(this, "dataset");
    private final DataSettings data = new DataSettings(this::content);
    private final NetworkSettings network = new NetworkSettings(this::isRegression);
    private final LearningSettings learning = new LearningSettings(this::costOfNumericalGradients);
    private final RunSettings run = new RunSettings(this::validationShare);
    private final AugmentationSettings augmentation = new AugmentationSettings(() -> images().isPresent());
    private final List<Setting<?>> settings = Stream.of(
                    data.all(), network.all(), learning.all(), run.all(), augmentation.all())
            .<Setting<?>>flatMap(List::stream)
            .toList();
    private final List<SettingSection> sections = List.of(
            new SettingSection("samples", data.all()),
            new SettingSection("augmentation", augmentation.all()),
            new SettingSection(
                    "network",
                    List.of(
                            network.initializer,
                            network.sigma,
                            network.batchNormalization,
                            network.loss,
                            network.precision)),
            new SettingSection(
                    "optimizer",
                    List.of(
                            learning.method,
                            learning.momentum,
                            learning.schedule,
                            learning.factor,
                            learning.every,
                            learning.warmup,
                            learning.clipNorm,
                            learning.gradients)),
            new SettingSection(
                    "regularization", List.of(learning.l1, learning.l2, learning.weightDecay, network.dropout)),
            new SettingSection("batches", List.of(run.order, run.seed)),
            new SettingSection("stopping", List.of(run.stopLoss, run.patience, run.stopSeconds)),
            new SettingSection("measuring", List.of(run.evaluationInterval, run.fromStart, run.lossMoment)));

    private final ReadOnlyObjectWrapper<@Nullable TrainConfig> config = new ReadOnlyObjectWrapper<>(this, "config");
    private final ReadOnlyIntegerWrapper revision = new ReadOnlyIntegerWrapper(this, "revision");
    private final Map<DatasetEntry, TrainConfig> lastSettings = new HashMap<>();
    private Set<String> hiddenPaths = Set.of();
    private boolean filling = true;
    /** Why settings that are right one by one do not go together; empty where they do. */
    private String refusal = "";

    /** @param first the dataset to begin with */
    public SetupViewModel(DatasetEntry first) {
        ChangeListener<DatasetContent> contentChanged = (observable, was, is) -> {
            if (isStillMeant(was, is)) {
                update();
            } else {
                useDataset();
            }
        };
        dataset.addListener((observable, old, now) -> {
            if (old != null) {
                old.contentProperty().removeListener(contentChanged);
            }
            now.contentProperty().addListener(contentChanged);
            useDataset();
        });
        dataset.set(first);
        settings.forEach(setting -> setting.changes().addListener((observable, old, now) -> update()));
        learning.method.chosenProperty().addListener((observable, old, now) -> {
            if (!filling) {
                learning.follow(old, now);
            }
        });
    }

    /**
     * Whether what is typed, right or wrong, is still meant when an entry's content changes: as long as it is not there,
     * when it comes at last, and when only its samples are others. As long as nothing is there the form is that for images.
     */
    private static boolean isStillMeant(DatasetContent was, DatasetContent is) {
        if (!(is instanceof DatasetContent.Ready now)) {
            return true;
        }
        return was instanceof DatasetContent.Ready before
                ? before.defaults().data().asksTheSameAs(now.defaults().data())
                : now instanceof DatasetContent.Images;
    }

    /** Shows the settings last used with this dataset, or those to begin with. */
    private void useDataset() {
        TrainConfig remembered = lastSettings.get(dataset.get());
        fill(remembered == null ? defaults() : remembered);
    }

    /** The settings that a newcomer should begin with. */
    private TrainConfig defaults() {
        return content() instanceof DatasetContent.Ready ready ? ready.defaults() : TrainConfig.forImages("");
    }

    /** Writes all settings into the form, and shows all of them; the dataset stays. */
    public void fill(TrainConfig from) {
        filling = true;
        hiddenPaths = Set.of();
        settings.forEach(setting -> setting.fill(from));
        if (isRegression() && !network.loss.value().fitsNumbers()) {
            network.loss.set(Loss.MEAN_SQUARED_ERROR);
        }
        filling = false;
        update();
    }

    /** Looks again at what settings depend on outside of the form, such as whether there are drawings to be mixed in. */
    public void refresh() {
        update();
    }

    private void update() {
        if (filling) {
            return;
        }
        TrainConfig now = build();
        config.set(now);
        if (now != null) {
            lastSettings.put(dataset.get(), now);
        }
        revision.set(revision.get() + 1);
    }

    private @Nullable TrainConfig build() {
        refusal = "";
        if (!(content() instanceof DatasetContent.Ready ready)) {
            return null;
        }
        try {
            return new TrainConfig(
                    data.choice(ready.defaults().data().dataset()),
                    network.choice(),
                    learning.choice(),
                    run.batches(augmentation.choice()),
                    run.duration(),
                    run.stop(),
                    run.reporting(),
                    run.seed.value());
        } catch (SettingException e) {
            // A field shows by itself what is wrong with it.
            refusal = Problems.sentence(e);
            return null;
        }
    }

    private DatasetContent content() {
        return dataset.get().content();
    }

    /** The dataset that is chosen, if it has images and is there. */
    Optional<Dataset> images() {
        return content() instanceof DatasetContent.Images images ? Optional.of(images.dataset()) : Optional.empty();
    }

    private boolean isRegression() {
        return content() instanceof DatasetContent.Ready ready && ready.isRegression();
    }

    private double validationShare() {
        return data.validation.problem().isPresent() ? Double.NaN : data.validation.value();
    }

    private String costOfNumericalGradients() {
        if (!(content() instanceof DatasetContent.Ready ready)
                || network.hidden.problem().isPresent()) {
            return "";
        }
        long parameters = new NetworkShape(
                        ready.features(),
                        network.hidden.value(),
                        ready.outputs(),
                        network.activation.value(),
                        network.batchNormalization.value(),
                        network.loss.value())
                .parameterCount();
        return Messages.get("setup.gradients.slow", Numbers.count(2 * parameters), Numbers.count(parameters));
    }

    /**
     * Hides settings until another dataset or configuration is chosen, or {@link #showAll} is called.
     *
     * @param jsonPaths names as in JSON, such as {@code learning.l2}; {@code learning} alone for all of these
     */
    public void hide(Set<String> jsonPaths) {
        hiddenPaths = Set.copyOf(jsonPaths);
        update();
    }

    /** Shows again what was hidden. */
    public void showAll() {
        hide(Set.of());
    }

    /** How many settings are hidden. */
    int hiddenCount() {
        return (int) settings.stream().filter(this::isHidden).count();
    }

    private boolean isHidden(Setting<?> setting) {
        return hiddenPaths.stream()
                .anyMatch(path -> setting.path().equals(path) || setting.path().startsWith(path + "."));
    }

    /** Whether the form shows a setting. */
    boolean isShown(Setting<?> setting) {
        return setting.isRelevant() && !isHidden(setting);
    }

    /** What of a section is not as a newcomer would find it; empty where all is. */
    String summary(SettingSection section) {
        return section.summary(defaults());
    }

    /** The configuration that the form stands for; null while a field is wrong or the dataset is not there. */
    public ReadOnlyObjectProperty<@Nullable TrainConfig> configProperty() {
        return config.getReadOnlyProperty();
    }

    /** Changes each time that anything in the form has, right or wrong. */
    ReadOnlyIntegerProperty revisionProperty() {
        return revision.getReadOnlyProperty();
    }

    /** The sentence for what is not right with the form as a whole; empty where nothing is. */
    public String problem() {
        if (content() instanceof DatasetContent.TooFew tooFew) {
            return tooFew.sentence();
        }
        if (content() instanceof DatasetContent.Making) {
            return Messages.get("setup.problem.making");
        }
        if (content() instanceof DatasetContent.Loading) {
            return Messages.get("setup.problem.loading");
        }
        if (!(content() instanceof DatasetContent.Ready)) {
            return Messages.get("setup.problem.data");
        }
        return settings.stream()
                .flatMap(setting -> setting.problem().stream()
                        .map(problem -> Messages.get("setup." + setting.name()) + ": " + problem))
                .findFirst()
                .orElse(refusal);
    }

    public ObjectProperty<DatasetEntry> datasetProperty() {
        return dataset;
    }

    public SettingField<Double> learningRate() {
        return learning.learningRate;
    }

    DataSettings data() {
        return data;
    }

    NetworkSettings network() {
        return network;
    }

    LearningSettings learning() {
        return learning;
    }

    RunSettings run() {
        return run;
    }

    AugmentationSettings augmentation() {
        return augmentation;
    }

    List<Setting<?>> settings() {
        return settings;
    }

    /** The settings that a newcomer need not see, in groups. */
    List<SettingSection> sections() {
        return sections;
    }
}
