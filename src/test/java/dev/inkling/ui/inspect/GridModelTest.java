package dev.inkling.ui.inspect;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import dev.inkling.data.SampleShape;
import dev.inkling.data.Samples;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class GridModelTest {
    /** 25 samples, every fifth of class 1. */
    private final Samples train = TinyImages.samples(
            IntStream.range(0, 25).map(i -> i % 5 == 0 ? 1 : 0).toArray(), new int[50]);

    private final Samples test = TinyImages.samples(new int[] {1, 0}, 0, 0, 0, 0);
    private final GridModel model = new GridModel(TinyImages.dataset(train, test));

    private List<Integer> seen() {
        return IntStream.range(model.first(), model.end())
                .map(model.listProperty().get()::row)
                .boxed()
                .toList();
    }

    @Test
    void pagesTurnAsFarAsThereAreSamples() {
        model.pageSizeProperty().set(10);
        assertEquals(IntStream.range(0, 10).boxed().toList(), seen());
        model.turn(-1);
        assertEquals(0, model.first());
        model.moveTo(7);
        model.turn(2);
        assertEquals(List.of(20, 21, 22, 23, 24), seen());
        assertEquals(24, model.cursorProperty().get(), "place 7 of a page with 5");
        model.turn(1);
        assertEquals(20, model.first());
        model.moveTo(99);
        assertEquals(24, model.cursorProperty().get());
    }

    @Test
    void aDatasetThatGrowsStaysAtTheSamePage() {
        model.pageSizeProperty().set(10);
        model.labelProperty().set(0);
        model.moveTo(12);
        int row = model.listProperty().get().row(12);
        model.setDataset(TinyImages.dataset(TinyImages.samples(new int[40], new int[80]), test));
        assertEquals(40, model.listProperty().get().size());
        assertEquals(row, model.listProperty().get().row(model.cursorProperty().get()));
        assertEquals(0, model.labelProperty().get());
        model.setDataset(TinyImages.dataset(TinyImages.samples(new int[3], new int[6]), test));
        assertEquals(List.of(0, 1, 2), seen());
    }

    @Test
    void anotherPageSizeKeepsTheCursorInSight() {
        model.pageSizeProperty().set(10);
        model.moveTo(17);
        model.pageSizeProperty().set(4);
        assertEquals(List.of(16, 17, 18, 19), seen());
    }

    @Test
    void aFilterKeepsTheSampleUnderTheCursorWhereItCan() {
        model.pageSizeProperty().set(3);
        model.moveTo(20);
        model.labelProperty().set(1);
        assertEquals(List.of(15, 20), seen());
        assertEquals(20, model.listProperty().get().row(model.cursorProperty().get()));
        model.labelProperty().set(0);
        assertEquals(0, model.cursorProperty().get(), "row 20 is of class 1");
        assertEquals(20, model.listProperty().get().size());
    }

    @Test
    void mistakesAreShownInTheirOrderAndForgottenWithThePart() {
        model.pageSizeProperty().set(10);
        model.onlyMistakesProperty().set(true);
        assertEquals(List.of(), seen());
        model.mistakesProperty().set(List.of(new Mistake(20, 1, 0, 0.9), new Mistake(3, 0, 1, 0.6)));
        assertEquals(List.of(20, 3), seen());
        model.labelProperty().set(0);
        assertEquals(List.of(3), seen());
        model.labelProperty().set(SampleList.EVERY_CLASS);
        model.partProperty().set(Part.TEST);
        assertNull(model.mistakesProperty().get());
        assertEquals(List.of(), seen());
        model.onlyMistakesProperty().set(false);
        assertEquals(List.of(0, 1), seen());
    }

    @Test
    void tilesAreFoundUnderTheMouse() {
        TileLayout layout = TileLayout.of(new SampleShape.Image(28, 28), 560, 360);
        assertEquals(2, layout.scale());
        for (int place = 0; place < layout.size(); place++) {
            assertEquals(place, layout.placeAt(layout.x(place) + 1, layout.y(place) + 55));
        }
        assertEquals(-1, layout.placeAt(0, 0));
    }
}
