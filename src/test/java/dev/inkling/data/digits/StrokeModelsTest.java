package dev.inkling.data.digits;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class StrokeModelsTest {
    private static final int WRITERS = 60;

    @Test
    void everyModelIsRenderedWithinTheBoxWhoeverWritesIt() {
        for (int digit = 0; digit < 10; digit++) {
            for (StrokeModel model : StrokeModels.of(digit)) {
                for (int i = 0; i < WRITERS; i++) {
                    Writer writer = Writer.of(5, i);
                    ImageFigures image = new ImageFigures(new Handwriting(writer, Draws.of(6, i)).image(model));
                    String what = digit + " " + model.name() + ", writer " + i;
                    assertEquals(20, image.longestSide(), 1, what);
                    assertTrue(image.mass() > 15, what);
                }
            }
        }
    }

    @Test
    void everyDigitHasSeveralModelsOfDifferentNamesAndEachIsChosenSooner() {
        for (int digit = 0; digit < 10; digit++) {
            List<StrokeModel> models = StrokeModels.of(digit);
            assertTrue(models.size() >= 3, "models of " + digit);
            Set<String> names = new HashSet<>();
            for (StrokeModel model : models) {
                assertEquals(digit, model.digit());
                assertTrue(names.add(model.name()), () -> "twice: " + model.name());
            }
            Set<StrokeModel> chosen = new HashSet<>();
            for (int i = 0; i < 2_000; i++) {
                chosen.add(StrokeModels.choose(digit, Draws.of(9, i)));
            }
            assertEquals(Set.copyOf(models), chosen);
        }
    }

    @Test
    void whatVariesStaysWithinItsBoundsAndReachesAllOfThem() {
        double least = 1;
        double most = 0;
        double sum = 0;
        int count = 20_000;
        for (int i = 0; i < count; i++) {
            Variation vary = new Variation(Draws.of(1, i), Draws.of(2, i), 0.4);
            double value = vary.between(0, 1);
            least = Math.min(least, value);
            most = Math.max(most, value);
            sum += value;
        }
        assertTrue(least >= 0 && least < 0.001 && most <= 1 && most > 0.999, least + " to " + most);
        assertEquals(0.5, sum / count, 0.01);
    }
}
