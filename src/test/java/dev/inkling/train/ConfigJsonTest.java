package dev.inkling.train;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.inkling.data.augment.Augmentation;
import dev.inkling.nn.Activation;
import dev.inkling.nn.Initializer;
import dev.inkling.nn.Loss;
import dev.inkling.nn.Precision;
import dev.inkling.optim.Method;
import dev.inkling.optim.Schedule;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ConfigJsonTest {
    private static final String DEFAULTS = ConfigJson.write(TrainConfig.forImages("mnist"));

    @Test
    void isReadable() {
        String compact = DEFAULTS.replaceAll("\\s", "");
        assertEquals(
                "{\"data\":{\"dataset\":\"mnist\",\"targets\":[],\"trainLimit\":0,\"trainPerClass\":25,\"trainRows\":[],"
                        + "\"standardize\":false,\"validation\":0.0,\"mineShare\":0.0},"
                        + "\"network\":{\"hidden\":[50],\"activation\":\"relu\",\"loss\":\"cross_entropy\","
                        + "\"initializer\":\"small_normal\",\"sigma\":0.01,\"batchNormalization\":false,\"dropout\":0.0,"
                        + "\"precision\":\"float32\"},"
                        + "\"learning\":{\"method\":\"sgd\",\"rate\":0.1,\"momentum\":0.9,\"schedule\":{\"kind\":\"constant\","
                        + "\"factor\":0.5,\"every\":1000,\"warmup\":0},\"l1\":0.0,\"l2\":0.0,\"weightDecay\":0.0,"
                        + "\"clipNorm\":0.0,\"gradients\":\"backprop\"},"
                        + "\"batches\":{\"size\":100,\"order\":\"shuffled\",\"augmentation\":{\"shift\":0.0,"
                        + "\"rotation\":0.0,\"scaling\":0.0,\"shear\":0.0,\"elastic\":0.0,\"strokeWidth\":0.0}},"
                        + "\"duration\":{\"amount\":10000,\"unit\":\"iterations\"},"
                        + "\"stop\":{\"loss\":0.0,\"patience\":0,\"seconds\":0.0},"
                        + "\"reporting\":{\"interval\":600,\"fromStart\":true,\"loss\":\"before_update\"},\"seed\":1}",
                compact);
    }

    @Test
    void everySettingSurvivesTheWayOutAndBack() {
        Random random = new Random(12);
        for (int i = 0; i < 500; i++) {
            TrainConfig config = random(random);
            assertEquals(config, ConfigJson.read(ConfigJson.write(config)));
        }
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "\"size\" : 100, | `` | The field batches.size is missing or has | a whole number",
                "\"size\" : 100 | \"size\" : \"100\" | The field batches.size is missing or has | a whole number",
                "\"size\" : 100 | \"size\" : 1.5 | The field batches.size is missing or has | a whole number",
                "\"size\" : 100 | \"size\" : null | The field batches.size is missing or has | a whole number",
                "\"size\" : 100 | \"size\" : 100, \"sise\" : 9 | an unknown field batches.sise | size",
                "\"elastic\" : 0.0 | \"elastic\" : 50 | The elastic distortion of augmented images is 50.0 | from 0 to 10",
                "\"size\" : 100 | \"size\" : -4 | The batch size is -4 | from 1 to 1,000,000",
                "\"size\" : 100 | \"size\" : 99999999999 | The field batches.size has a number | .",
                "\"hidden\" : [ 50 ] | \"hidden\" : [ 50, 99999999999 ] | The field network.hidden[1] has a number | .",
                "\"rate\" : 0.1 | \"rate\" : \"fast\" | The field learning.rate | a number",
                "\"rate\" : 0.1 | \"rate\" : \"NaN\" | learning rate | above 0",
                "\"hidden\" : [ 50 ] | \"hidden\" : [ 50, null ] | The field network.hidden | .",
                "\"hidden\" : [ 50 ] | \"hidden\" : [ 50, true ] | The field network.hidden[1] | a whole number",
                "\"hidden\" : [ 50 ] | \"hidden\" : 50 | The field network.hidden | a list",
                "\"relu\" | \"cubic\" | The field network.activation | one of relu, leaky_relu, softplus, sigmoid, tanh",
                "\"relu\" | \"step\" | The step function cannot learn: its slope is 0 everywhere | choose another activation",
                "\"relu\" | 1 | The field network.activation | one of relu",
                "\"trainLimit\" : 0 | \"trainLimit\" : [] | The field data.trainLimit | a whole number",
                "\"trainLimit\" : 0 | \"trainLimit\" : 0, \"x\" : 1 | an unknown field data.x | trainPerClass",
                "\"targets\" : [ ] | \"targets\" : [ \"a\", \"a\" ] | The columns to predict are | each once",
                "\"targets\" : [ ] | \"targets\" : \"a\" | The field data.targets | a list",
                "\"amount\" : 10000 | \"amount\" : 0 | The number of iterations is 0 | from 1",
                "\"patience\" : 0 | \"patience\" : 3 | Patience is 3 | validation share",
                "\"factor\" : 0.5 | \"factor\" : 2 | The schedule's factor is 2.0 | at most 1",
                "\"kind\" : \"constant\" | \"kind\" : \"rising\" | The field learning.schedule.kind | one_cycle",
                "\"dropout\" : 0.0 | \"dropout\" : 0.95 | Dropout is 0.95 | from 0 to 0.9",
                "\"seed\" : 1 | \"seed\" : 1, \"seed\" : 2 | seed | .",
            })
    void whatIsWrongIsNamed(String part, String replacement, String begins, String expects) {
        assertTrue(DEFAULTS.contains(part), DEFAULTS);
        String message = message(DEFAULTS.replace(part, replacement));
        assertTrue(message.contains(begins) && message.contains(expects) && message.endsWith("."), message);
    }

    @Test
    void whatWasWrittenBeforeAFieldExistedIsReadAsItWasMeant() {
        String before = DEFAULTS.replaceAll(",\\s*\"mineShare\" : 0.0", "");
        before = before.replaceFirst(",\\s*\"augmentation\" : \\{[^}]*\\}", "");
        assertFalse(before.contains("mineShare") || before.contains("augmentation"), before);
        assertEquals(TrainConfig.forImages("mnist"), ConfigJson.read(before));
        assertTrue(message(before.replace("\"size\" : 100,", "")).startsWith("The field batches.size is missing"));
        assertTrue(message("{}").contains("The field data is missing"));
    }

    @Test
    void whatIsNoObjectIsRefused() {
        Stream.of("", "null", "[]", "7", "\"x\"", "{", DEFAULTS + "{}", DEFAULTS.substring(0, 200))
                .forEach(json -> assertTrue(message(json).startsWith("The "), json));
    }

    private static String message(String json) {
        return String.valueOf(assertThrows(SettingException.class, () -> ConfigJson.read(json))
                .getMessage());
    }

    private static TrainConfig random(Random random) {
        Activation[] trainable =
                Stream.of(Activation.values()).filter(Activation::trainable).toArray(Activation[]::new);
        double validation = random.nextBoolean() ? 0 : 0.9 * random.nextDouble();
        return new TrainConfig(
                new DataChoice(
                        "set \"" + random.nextInt() + "\" ü",
                        random.nextBoolean() ? List.of() : List.of("price", "rent, cold"),
                        random.nextInt(DataChoice.MAX_SAMPLES),
                        1 + random.nextInt(100),
                        random.ints(random.nextInt(4), 1, 150).boxed().toList(),
                        random.nextBoolean(),
                        validation,
                        0.9 * random.nextDouble()),
                new NetworkChoice(
                        random.ints(random.nextInt(5), 1, NetworkChoice.MAX_HIDDEN_SIZE)
                                .boxed()
                                .toList(),
                        pick(trainable, random),
                        pick(Loss.values(), random),
                        pick(Initializer.values(), random),
                        random.nextDouble(),
                        random.nextBoolean(),
                        0.9 * random.nextDouble(),
                        pick(Precision.values(), random)),
                new Learning(
                        pick(Method.values(), random),
                        Math.exp(-20 * random.nextDouble()),
                        0.99 * random.nextDouble(),
                        new Schedule(
                                pick(Schedule.Kind.values(), random),
                                1 - random.nextDouble(),
                                1 + random.nextInt(5_000),
                                random.nextInt(500)),
                        random.nextDouble(),
                        random.nextBoolean() ? 0 : random.nextDouble(),
                        random.nextDouble(),
                        random.nextDouble(),
                        pick(Learning.Gradients.values(), random)),
                new Batches(
                        random.nextInt(Batches.MAX_SIZE),
                        pick(Batches.Order.values(), random),
                        random.nextBoolean() ? Augmentation.NONE : Augmentation.USUAL),
                new Duration(1 + random.nextInt(Duration.MAX), pick(Duration.Unit.values(), random)),
                new StopRules(random.nextDouble(), validation > 0 ? random.nextInt(20) : 0, 100 * random.nextDouble()),
                new Reporting(
                        1 + random.nextInt(Duration.MAX),
                        random.nextBoolean(),
                        pick(Reporting.LossMoment.values(), random)),
                random.nextLong());
    }

    private static <T> T pick(T[] values, Random random) {
        return values[random.nextInt(values.length)];
    }
}
