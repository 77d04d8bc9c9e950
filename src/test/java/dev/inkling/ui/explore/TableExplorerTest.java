package dev.inkling.ui.explore;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.inkling.data.FeatureScaling;
import dev.inkling.data.Iris;
import dev.inkling.nn.Activation;
import dev.inkling.nn.NetworkShape;
import dev.inkling.nn.ParameterValues;
import dev.inkling.nn.Predictor;
import dev.inkling.ui.chart.Dash;
import dev.inkling.ui.chart.RunPalette;
import dev.inkling.ui.draw.Opinion;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.TimeUnit;
import javafx.scene.Scene;
import javafx.scene.control.Label;
import javafx.scene.control.Slider;
import javafx.scene.control.TextField;
import javafx.scene.image.ImageView;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.stage.Stage;
import org.junit.jupiter.api.Test;
import org.testfx.framework.junit5.ApplicationTest;
import org.testfx.util.WaitForAsyncUtils;

@SuppressWarnings("NullAway.Init") // start() sets the fields before each test
class TableExplorerTest extends ApplicationTest {
    private static final String WINNER = ".probability-bars .name:winner";

    private TableExplorer explorer;

    @Override
    public void start(Stage stage) {
        explorer = new TableExplorer();
        explorer.show(Iris.load().split(25, false, 1));
        stage.setScene(new Scene(explorer, 300, 640));
        stage.show();
        // The stage is shared with other tests, and keeps the size that they gave it.
        stage.sizeToScene();
    }

    /** Setosa where petals are narrower than 0.8 cm, versicolor to 1.7 cm, else virginica: tangents of a parabola. */
    private static Predictor byPetalWidth() {
        return new Predictor(petalWidth());
    }

    private static ParameterValues petalWidth() {
        NetworkShape shape = new NetworkShape(4, List.of(), 3, Activation.RELU);
        double[] weights = new double[12];
        weights[9] = -40;
        weights[11] = 40;
        return new ParameterValues(shape, List.of(weights, new double[] {32, 0, -68}));
    }

    /** The same network in other units: it knows measurements with these means and deviations only. */
    private static Predictor byScaledPetalWidth(FeatureScaling scaling) {
        ParameterValues raw = petalWidth();
        double[] weights = raw.values().get(0).clone();
        double[] bias = raw.values().get(1).clone();
        for (int i = 0; i < weights.length; i++) {
            int feature = i / bias.length;
            double mean = scaling.invert(0, feature);
            bias[i % bias.length] += mean * weights[i];
            weights[i] *= scaling.invert(1, feature) - mean;
        }
        return new Predictor(new ParameterValues(raw.shape(), List.of(weights, bias)));
    }

    private List<String> opinions(String cell) {
        return lookup("#explore-opinions ." + cell).queryAllAs(Label.class).stream()
                .map(Label::getText)
                .toList();
    }

    @Test
    void networksAreAskedInTheUnitsThatEachLearnedIn() {
        FeatureScaling scaling = Iris.load().split(25, true, 1).scaling();
        interact(() -> explorer.setOpinions(List.of(
                new Opinion("raw", RunPalette.color(0), Dash.SOLID, byPetalWidth(), FeatureScaling.none(4)),
                new Opinion("scaled", RunPalette.color(1), Dash.DASHED, byScaledPetalWidth(scaling), scaling))));
        assertEquals(List.of("versicolor", "versicolor"), opinions("answer"));
        assertEquals(opinions("percent").get(0), opinions("percent").get(1));
        type(3, "2.5");
        assertEquals(List.of("virginica", "virginica"), opinions("answer"));
    }

    private void waitForAnswer(String species) throws Exception {
        WaitForAsyncUtils.waitFor(
                20,
                TimeUnit.SECONDS,
                () -> lookup(WINNER).queryAllAs(Label.class).stream()
                        .anyMatch(name -> name.getText().equals(species)));
    }

    private double value(int feature) {
        return lookup("#explore-slider-" + feature).queryAs(Slider.class).getValue();
    }

    private void type(int feature, String text) {
        TextField field = lookup("#explore-field-" + feature).queryAs(TextField.class);
        interact(() -> {
            field.requestFocus();
            field.setText(text);
        });
    }

    @Test
    void keysOfTheWindowAreLeftToIt() {
        List<KeyCode> left = new ArrayList<>();
        interact(() -> explorer.addEventHandler(KeyEvent.KEY_PRESSED, event -> left.add(event.getCode())));
        type(0, "5.1");
        push(KeyCode.SHORTCUT, KeyCode.ENTER);
        assertTrue(left.contains(KeyCode.ENTER), "it starts and pauses training");
        push(KeyCode.ENTER);
        assertEquals(1, Collections.frequency(left, KeyCode.ENTER));
    }

    @Test
    void movingASliderChangesTheAnswer() throws Exception {
        interact(() -> explorer.setPredictor(byPetalWidth()));
        waitForAnswer("versicolor");
        Slider slider = lookup("#explore-slider-3").queryAs(Slider.class);
        interact(slider::requestFocus);
        push(KeyCode.END);
        waitForAnswer("virginica");
        assertEquals("2.5", lookup("#explore-field-3").queryAs(TextField.class).getText());
        push(KeyCode.HOME);
        waitForAnswer("setosa");
    }

    @Test
    void aWrongNumberIsExplainedAndChangesNothing() {
        type(1, "3.5");
        assertEquals(3.5, value(1));
        for (String wrong : List.of("99", "wide", "")) {
            type(1, wrong);
            assertEquals(3.5, value(1));
            assertTrue(lookup("A number from 2 to 4.4").query().isVisible());
        }
        push(KeyCode.ENTER);
        assertTrue(lookup("A number from 2 to 4.4").query().isVisible(), "Enter does not hide a mistake");
        push(KeyCode.ESCAPE);
        assertEquals("3.5", lookup("#explore-field-1").queryAs(TextField.class).getText());
        assertTrue(lookup("#explore-slider-1").query().isVisible());
    }

    @Test
    void aClickOnTheMapSetsTwoFeaturesAndRegionsComeAndGo() throws Exception {
        DecisionMap map = lookup(".decision-map").queryAs(DecisionMap.class);
        clickOn(map.localToScreen(map.getWidth() - 4, map.getHeight() - 24));
        assertEquals(6.9, value(2), 1e-9);
        assertEquals(0.1, value(3), 1e-9);
        push(KeyCode.UP).push(KeyCode.LEFT);
        assertEquals(6.8, value(2), 1e-9);
        assertEquals(0.2, value(3), 1e-9);
        assertEquals(5.8, value(0), 1e-9);
        ImageView regions = from(map).lookup(".image-view").queryAs(ImageView.class);
        interact(() -> explorer.setPredictor(byPetalWidth()));
        WaitForAsyncUtils.waitFor(20, TimeUnit.SECONDS, () -> regions.getImage() != null);
        assertNotNull(regions.getImage());
        assertFalse(lookup("Train a network to see its decision regions here")
                .query()
                .isVisible());
        interact(() -> explorer.setPredictor(null));
        WaitForAsyncUtils.waitForFxEvents();
        assertEquals(null, regions.getImage());
    }
}
