package dev.inkling.train;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.inkling.nn.Activation;
import dev.inkling.nn.Initializer;
import dev.inkling.nn.Precision;
import dev.inkling.optim.Method;
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
                "{\"data\":{\"dataset\":\"mnist\",\"trainLimit\":0,\"trainPerClass\":25,\"standardize\":false},"
                        + "\"hidden\":[50],\"activation\":\"relu\",\"initializer\":\"small_normal\","
                        + "\"precision\":\"float32\",\"method\":\"sgd\",\"learningRate\":0.1,\"batchSize\":100,"
                        + "\"duration\":{\"amount\":10000,\"unit\":\"iterations\"},\"l2\":0.0,\"seed\":1,"
                        + "\"evaluationInterval\":600}",
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
                "\"batchSize\" : 100, | `` | The field batchSize is missing or has | a whole number",
                "\"batchSize\" : 100 | \"batchSize\" : \"100\" | The field batchSize is missing or has | a whole number",
                "\"batchSize\" : 100 | \"batchSize\" : 1.5 | The field batchSize is missing or has | a whole number",
                "\"batchSize\" : 100 | \"batchSize\" : null | The field batchSize is missing or has | a whole number",
                "\"batchSize\" : 100 | \"batchSize\" : 100, \"batchSise\" : 9 | an unknown field batchSise | batchSize",
                "\"batchSize\" : 100 | \"batchSize\" : -4 | The batch size is -4 | from 1 to 1,000,000",
                "\"batchSize\" : 100 | \"batchSize\" : 99999999999 | The field batchSize has a number | .",
                "\"hidden\" : [ 50 ] | \"hidden\" : [ 50, 99999999999 ] | The field hidden[1] has a number | .",
                "\"learningRate\" : 0.1 | \"learningRate\" : \"fast\" | The field learningRate | a number",
                "\"learningRate\" : 0.1 | \"learningRate\" : \"NaN\" | learning rate | above 0",
                "\"hidden\" : [ 50 ] | \"hidden\" : [ 50, null ] | The field hidden | .",
                "\"hidden\" : [ 50 ] | \"hidden\" : [ 50, true ] | The field hidden[1] | a whole number",
                "\"hidden\" : [ 50 ] | \"hidden\" : 50 | The field hidden | a list",
                "\"relu\" | \"step\" | The field activation | one of relu, sigmoid, tanh, identity",
                "\"relu\" | 1 | The field activation | one of relu",
                "\"trainLimit\" : 0 | \"trainLimit\" : [] | The field data.trainLimit | a whole number",
                "\"trainLimit\" : 0 | \"trainLimit\" : 0, \"x\" : 1 | an unknown field data.x | trainPerClass",
                "\"amount\" : 10000 | \"amount\" : 0 | The number of iterations is 0 | from 1",
                "\"seed\" : 1, | \"seed\" : 1, \"seed\" : 2, | seed | .",
            })
    void whatIsWrongIsNamed(String part, String replacement, String begins, String expects) {
        assertTrue(DEFAULTS.contains(part), DEFAULTS);
        String message = message(DEFAULTS.replace(part, replacement));
        assertTrue(message.contains(begins) && message.contains(expects) && message.endsWith("."), message);
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
        return new TrainConfig(
                new DataChoice(
                        "set \"" + random.nextInt() + "\" ü",
                        random.nextInt(DataChoice.MAX_SAMPLES),
                        1 + random.nextInt(100),
                        random.nextBoolean()),
                random.ints(random.nextInt(5), 1, TrainConfig.MAX_HIDDEN_SIZE)
                        .boxed()
                        .toList(),
                pick(Activation.values(), random),
                pick(Initializer.values(), random),
                pick(Precision.values(), random),
                pick(Method.values(), random),
                Math.exp(-20 * random.nextDouble()),
                random.nextInt(TrainConfig.MAX_BATCH_SIZE),
                new Duration(1 + random.nextInt(Duration.MAX), pick(Duration.Unit.values(), random)),
                random.nextBoolean() ? 0 : random.nextDouble(),
                random.nextLong(),
                1 + random.nextInt(Duration.MAX));
    }

    private static <T> T pick(T[] values, Random random) {
        return values[random.nextInt(values.length)];
    }
}
