package dev.inkling.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import dev.inkling.nn.Activation;
import dev.inkling.nn.NetworkShape;
import dev.inkling.nn.ParameterValues;
import dev.inkling.nn.Precision;
import dev.inkling.run.WeightsFile;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A network for 2 × 2 pixels that compares the ink on the left (class 0) with that on the right (class 1). */
class PredictCommandTest {
    private static final double[] LEFT_AND_RIGHT = {1, 0, 0, 1, 1, 0, 0, 1};

    @TempDir
    Path home;

    private Path weights = Path.of("");

    @BeforeEach
    void saveWeights() {
        weights = home.resolve("w.npz");
        NetworkShape shape = new NetworkShape(4, List.of(), 2, Activation.RELU);
        WeightsFile.save(
                weights, new ParameterValues(shape, List.of(LEFT_AND_RIGHT, new double[2])), Precision.FLOAT64);
    }

    private Terminal.Answer predict(String... arguments) {
        String[] all = new String[arguments.length + 2];
        all[0] = "predict";
        all[1] = "--weights=" + weights;
        System.arraycopy(arguments, 0, all, 2, arguments.length);
        return new Terminal(home).run(all);
    }

    /** A gray picture of the given levels, row by row. */
    private String picture(String name, int width, int type, int... levels) throws IOException {
        BufferedImage image = new BufferedImage(width, levels.length / width, type);
        for (int i = 0; i < levels.length; i++) {
            if (type == BufferedImage.TYPE_BYTE_GRAY) {
                image.getRaster().setSample(i % width, i / width, 0, levels[i]);
            } else {
                image.setRGB(i % width, i / width, 0xff000000 | levels[i] * 0x010101);
            }
        }
        Path file = home.resolve(name);
        ImageIO.write(image, "png", file.toFile());
        return file.toString();
    }

    private String idx(int... levels) throws IOException {
        ByteBuffer bytes = ByteBuffer.allocate(16 + levels.length)
                .putInt(2051)
                .putInt(levels.length / 4)
                .putInt(2)
                .putInt(2);
        for (int level : levels) {
            bytes.put((byte) level);
        }
        return Files.write(home.resolve("images"), bytes.array()).toString();
    }

    @Test
    void aPictureAndTheSameBytesInIdxGetTheSameAnswer() throws IOException {
        JsonNode fromIdx = predict("--json", idx(100, 0, 60, 20)).json().get(0);
        JsonNode fromGray = predict("--json", picture("g.png", 2, BufferedImage.TYPE_BYTE_GRAY, 100, 0, 60, 20))
                .json()
                .get(0);
        JsonNode fromColor = predict("--json", picture("c.png", 2, BufferedImage.TYPE_INT_ARGB, 100, 0, 60, 20))
                .json()
                .get(0);

        // Softmax of the ink: 160/255 on the left, 20/255 on the right.
        double left = 1 / (1 + Math.exp(-140 / 255.0));
        for (JsonNode line : List.of(fromIdx, fromGray, fromColor)) {
            assertEquals(0, line.get("prediction").intValue());
            assertEquals("0", line.get("class").textValue());
            assertEquals(left, line.at("/probabilities/0").doubleValue(), 1e-12);
            assertEquals(1 - left, line.at("/probabilities/1").doubleValue(), 1e-12);
            assertFalse(line.has("inverted"));
        }
    }

    @Test
    void darkOnLightIsInvertedWithAWord() throws IOException {
        String file = picture("d.png", 2, BufferedImage.TYPE_BYTE_GRAY, 255, 55, 255, 255);

        JsonNode line = predict("--json", file).json().get(0);
        assertTrue(line.get("inverted").booleanValue());
        assertEquals(1, line.get("prediction").intValue());
        Terminal.Answer plain = predict(file, "--top", "1");
        assertTrue(plain.err().contains("d.png is dark on light; it was inverted."), plain.err());
        assertEquals(file + " 1\t1 68.66 %\n", plain.out());
    }

    @Test
    void otherSizesAreScaledToFit() throws IOException {
        int[] wide = new int[4 * 2];
        wide[0] = 240;
        wide[4] = 240;
        // 4 × 2 becomes 2 × 1 in the middle: half ink on the left, spread over two rows of which each is half paper.
        JsonNode line = predict("--json", picture("w.png", 4, BufferedImage.TYPE_BYTE_GRAY, wide))
                .json()
                .get(0);

        double left = 2 * 0.25 * 240 / 255;
        assertEquals(1 / (1 + Math.exp(-left)), line.at("/probabilities/0").doubleValue(), 1e-12);
    }

    @Test
    void whatIsNoPictureIsRefused() throws IOException {
        Path broken = Files.write(home.resolve("b.png"), new byte[] {(byte) 0x89, 'P', 'N', 'G', '\r', '\n', 26, '\n'});
        Path text = Files.writeString(home.resolve("t.png"), "no picture");

        predict(broken.toString()).assertRefused(ExitCode.DATA, "b.png");
        predict(text.toString()).assertRefused(ExitCode.DATA, "t.png", "no picture");
        predict(home.resolve("none.png").toString()).assertRefused(ExitCode.DATA, "none.png", "nothing");
        predict(home.resolve("rows.csv").toString()).assertRefused(ExitCode.USAGE, "--dataset");
    }

    @Test
    void rowsAreScaledAsTheTableWas() throws IOException {
        Path iris = home.resolve("iris.npz");
        Path config = home.resolve("c.json");
        new Terminal(home)
                .run(
                        "train",
                        "--dataset=iris",
                        "--standardize",
                        "--iterations=300",
                        "--save-weights=" + iris,
                        "--save-config=" + config);
        Path rows = Files.writeString(
                home.resolve("rows.csv"),
                "Sepal.Length,Sepal.Width,Petal.Length,Petal.Width\n5.1,3.5,1.4,0.2\n6.3,3.3,6.0,2.5\n");
        List<JsonNode> lines = new Terminal(home)
                .run("predict", "--weights=" + iris, "--config=" + config, "--json", rows.toString())
                .json();

        assertEquals("setosa", lines.get(0).get("class").textValue());
        assertEquals("virginica", lines.get(1).get("class").textValue());
        assertEquals(2, lines.get(1).get("sample").intValue());
    }
}
