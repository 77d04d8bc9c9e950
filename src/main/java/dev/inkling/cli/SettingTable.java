package dev.inkling.cli;

import static dev.inkling.cli.SettingKind.amountOf;
import static dev.inkling.cli.SettingKind.names;
import static dev.inkling.cli.SettingKind.number;
import static dev.inkling.cli.SettingKind.onOff;
import static dev.inkling.cli.SettingKind.rows;
import static dev.inkling.cli.SettingKind.sizes;
import static dev.inkling.cli.SettingKind.text;
import static dev.inkling.cli.SettingKind.usualAmounts;
import static dev.inkling.cli.SettingKind.whole;
import static dev.inkling.cli.SettingKind.wholeOr;
import static dev.inkling.cli.SettingKind.words;

import dev.inkling.nn.Activation;
import dev.inkling.nn.Initializer;
import dev.inkling.nn.Loss;
import dev.inkling.nn.Precision;
import dev.inkling.optim.Method;
import dev.inkling.optim.Schedule;
import dev.inkling.train.Batches;
import dev.inkling.train.DataChoice;
import dev.inkling.train.Learning;
import dev.inkling.train.Reporting;
import java.util.List;

/** Every setting of a run with its option, in the order of the help. */
final class SettingTable {
    static final Setting DATASET = Setting.of(
            "--dataset",
            "data.dataset",
            text("NAME"),
            "mnist, iris, digits, my-digits, random-regression, a folder beside it, or the path of a folder with four"
                    + " IDX files or of a CSV file with the class in its last column, or with numbers to predict (default:"
                    + " mnist).");
    static final Setting TARGETS = Setting.of(
            "--targets",
            "data.targets",
            names(),
            "CSV files: the columns with numbers to predict; all others are features. none where the last column is the"
                    + " class.");
    static final String DURATION = "duration";

    /** Options that stand together in the help. */
    record Group(String heading, List<Setting> settings) {
        Group {
            settings = List.copyOf(settings);
        }
    }

    static final Group DATA = new Group(
            "Data",
            List.of(
                    DATASET,
                    TARGETS,
                    Setting.of(
                            "--train-limit",
                            "data.trainLimit",
                            wholeOr("N", "all", DataChoice.ALL),
                            "Only the first N training samples, or all."),
                    Setting.of(
                            "--train-per-class",
                            "data.trainPerClass",
                            whole("N"),
                            "Tables: N rows of each class for training, the rest for the test. Of numbers to predict it is three of"
                                    + " four rows."),
                    Setting.of(
                            "--train-rows",
                            "data.trainRows",
                            rows(),
                            "Tables: the very rows for training, counted from 1, such as 1-25,51-75; none for a draw."),
                    Setting.of(
                            "--standardize",
                            "data.standardize",
                            onOff(),
                            "Tables: every feature to mean 0 and deviation 1, from the training part."),
                    Setting.of(
                            "--validation",
                            "data.validation",
                            number("SHARE"),
                            "Share of the training samples that is kept back to judge the network while it learns."),
                    Setting.of(
                            "--my-digits-share",
                            "data.mineShare",
                            number("SHARE"),
                            "Digits of 28 × 28 pixels: share of the training samples that are drawings of My digits, added to"
                                    + " the dataset and repeated as often as it takes.")));

    static final Group NETWORK = new Group(
            "Network",
            List.of(
                    Setting.of(
                            "--hidden",
                            "network.hidden",
                            sizes(),
                            "Sizes of the hidden layers, such as 50,20; none for none."),
                    Setting.of("--activation", "network.activation", words(Activation.class), "Of every hidden layer."),
                    Setting.of(
                            "--loss", "network.loss", words(Loss.class), "What outputs are compared with targets by."),
                    Setting.of("--initializer", "network.initializer", words(Initializer.class), "How weights start."),
                    Setting.of(
                            "--sigma",
                            "network.sigma",
                            number("S"),
                            "Initial deviation, for the initializer that takes one."),
                    Setting.of(
                            "--batch-norm",
                            "network.batchNormalization",
                            onOff(),
                            "Normalize each hidden layer over the mini-batch."),
                    Setting.of(
                            "--dropout",
                            "network.dropout",
                            number("P"),
                            "Probability to leave out an element of a hidden layer."),
                    Setting.of(
                            "--precision",
                            "network.precision",
                            words(Precision.class),
                            "Number format of the arithmetic.")));

    static final Group LEARNING = new Group(
            "Learning",
            List.of(
                    Setting.of("--optimizer", "learning.method", words(Method.class), "How parameters are updated."),
                    Setting.of("--learning-rate", "learning.rate", number("A"), "The learning rate α.")
                            .or("--lr"),
                    Setting.of("--momentum", "learning.momentum", number("M"), "Of the optimizers that have one."),
                    Setting.of(
                            "--schedule",
                            "learning.schedule.kind",
                            words(Schedule.Kind.class),
                            "How the learning rate changes by itself."),
                    Setting.of(
                            "--schedule-factor",
                            "learning.schedule.factor",
                            number("G"),
                            "Of the step and exponential schedules."),
                    Setting.of(
                            "--schedule-every",
                            "learning.schedule.every",
                            whole("N"),
                            "Iterations of one step of the schedule."),
                    Setting.of(
                            "--warmup",
                            "learning.schedule.warmup",
                            whole("N"),
                            "Iterations over which the rate grows at the start."),
                    Setting.of("--l1", "learning.l1", number("L"), "λ of the penalty λ Σ|W| in the loss."),
                    Setting.of("--l2", "learning.l2", number("L"), "λ of the penalty ½ λ ΣW² in the loss."),
                    Setting.of(
                            "--weight-decay",
                            "learning.weightDecay",
                            number("L"),
                            "λ of the decay apart from the loss; of adamw 0.01 unless given."),
                    Setting.of(
                            "--clip-norm",
                            "learning.clipNorm",
                            number("N"),
                            "Largest norm of all gradients together; 0 for no limit."),
                    Setting.of(
                            "--gradients",
                            "learning.gradients",
                            words(Learning.Gradients.class),
                            "Where gradients come from; numerical ones suit tiny networks only.")));

    static final Group AUGMENTATION = new Group(
            "Augmentation of training images, each time anew",
            List.of(
                    Setting.of(
                            "--augment",
                            "batches.augmentation",
                            usualAmounts(),
                            "All of the following by the usual amounts; those given beside it count instead."),
                    augmentation("shift", "PIXELS", "Up to so many pixels in x and in y."),
                    augmentation("rotation", "DEGREES", "Up to so many degrees to either side."),
                    augmentation(
                            "scaling",
                            "SHARE",
                            "Width and height change by up to this share, each by itself: 0.2 for 1/1.2 to 1.2 times."),
                    augmentation("shear", "DEGREES", "Upright lines lean by up to so many degrees to either side."),
                    augmentation("elastic", "PIXELS", "Parts of an image move by up to so many pixels, smoothly."),
                    Setting.of(
                            "--augment-stroke-width",
                            "batches.augmentation.strokeWidth",
                            number("PIXELS"),
                            "Strokes become up to so many pixels thicker or thinner.")));

    static final Group RUN = new Group(
            "Run",
            List.of(
                    Setting.of(
                            "--batch-size",
                            "batches.size",
                            wholeOr("N", "full", Batches.FULL),
                            "Samples in a mini-batch, or full."),
                    Setting.of(
                            "--batches",
                            "batches.order",
                            words(Batches.Order.class),
                            "Which samples come into which mini-batch."),
                    Setting.of("--iterations", DURATION, amountOf("iterations"), "Length of the run in mini-batches."),
                    Setting.of(
                            "--epochs",
                            DURATION,
                            amountOf("epochs"),
                            "Length of the run in passes over the training samples."),
                    Setting.of(
                                    "--stop-loss",
                                    "stop.loss",
                                    number("LOSS"),
                                    "End when the loss of a mini-batch is at most this; 0 for never.")
                            .or("--abstol"),
                    Setting.of(
                            "--patience",
                            "stop.patience",
                            whole("N"),
                            "End when the validation loss has not become smaller for N evaluations; 0 for never."),
                    Setting.of(
                            "--max-seconds",
                            "stop.seconds",
                            number("S"),
                            "End after S seconds of training; 0 for never."),
                    Setting.of(
                                    "--evaluate-every",
                                    "reporting.interval",
                                    whole("N"),
                                    "Iterations from one evaluation to the next.")
                            .or("--evaluation-interval"),
                    Setting.of(
                            "--evaluate-start",
                            "reporting.fromStart",
                            onOff(),
                            "Evaluate the new network too, before it learns."),
                    Setting.of(
                            "--loss-at",
                            "reporting.loss",
                            words(Reporting.LossMoment.class),
                            "When the loss of a mini-batch is taken.")));

    static final Group SEED = new Group(
            "Chance",
            List.of(Setting.of(
                    "--seed",
                    "seed",
                    whole("N"),
                    "Of split, initial weights, batch order, dropout and augmentation.")));

    static final List<Group> ALL = List.of(DATA, NETWORK, LEARNING, AUGMENTATION, RUN, SEED);

    /** What weights in a file do not tell about their network. */
    static final Group OF_WEIGHTS = some(NETWORK, "--activation", "--loss", "--precision");

    /** What of a run's course matters where it has no end of its own. */
    static final Group BATCHES = some(RUN, "--batch-size", "--batches");

    private SettingTable() {}

    private static Setting augmentation(String amount, String label, String description) {
        return Setting.of("--augment-" + amount, "batches.augmentation." + amount, number(label), description);
    }

    private static Group some(Group group, String... names) {
        List<String> wanted = List.of(names);
        return new Group(
                group.heading(),
                group.settings().stream()
                        .filter(setting -> wanted.contains(setting.name()))
                        .toList());
    }
}
