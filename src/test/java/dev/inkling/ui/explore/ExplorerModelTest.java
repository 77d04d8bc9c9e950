package dev.inkling.ui.explore;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.inkling.data.Dataset;
import dev.inkling.data.Iris;
import dev.inkling.data.Table;
import dev.inkling.nn.Activation;
import dev.inkling.nn.NetworkShape;
import dev.inkling.nn.ParameterValues;
import dev.inkling.nn.Predictor;
import dev.inkling.ui.support.ClassColors;
import dev.inkling.ui.support.PlotAxis;
import java.util.List;
import org.junit.jupiter.api.Test;

class ExplorerModelTest {
    private static Predictor network(int inputs) {
        NetworkShape shape = new NetworkShape(inputs, List.of(), 2, Activation.RELU);
        double[] weights = new double[2 * inputs];
        weights[0] = -50;
        weights[1] = 50;
        return new Predictor(new ParameterValues(shape, List.of(weights, new double[2])));
    }

    @Test
    void itStartsAtTheMediansInRawUnitsAlsoWhereTheNetworkSeesScaledOnes() {
        Dataset dataset = Iris.load().split(25, true, 1);
        ExplorerModel model = new ExplorerModel(dataset);
        assertArrayEquals(new double[] {5.8, 3, 4.35, 1.3}, model.raw(), 1e-9);
        assertArrayEquals(dataset.scaling().apply(new double[] {5.8, 3, 4.35, 1.3}), model.scaled(), 1e-9);
        FeatureRange petalWidth = model.ranges().get(3);
        assertEquals(1, petalWidth.decimals(), "scaling and back must not invent decimals");
        assertEquals(0.1, petalWidth.min(), "nor bits");
        assertEquals(2.5, petalWidth.max());
    }

    @Test
    void valuesStayInTheDatasRangeAndAreRounded() {
        ExplorerModel model = new ExplorerModel(Iris.load().split(25, false, 1));
        model.set(3, 1.23456);
        assertEquals(1.23, model.value(3).get());
        model.set(3, 99);
        assertEquals(2.5, model.value(3).get());
        assertEquals(0.1, model.ranges().get(3).step(), 1e-12);
    }

    @Test
    void aNetworkForOtherDataDoesNotFit() {
        Table table =
                new Table("t", "T", List.of("a"), List.of("x", "y"), new double[] {-1, 1, 3}, new int[] {0, 1, 1});
        ExplorerModel model = new ExplorerModel(table.split(new int[] {0, 1}, false));
        assertTrue(model.fits(network(1)));
        assertFalse(model.fits(network(2)));
        assertFalse(model.fits(null));
    }

    /** The network sees x = raw − 1, so that class 0 is left of 1 and class 1 right of it. */
    @Test
    void regionsAreOfTheScaledFeaturesAndTransparentWhereTheNetworkWavers() {
        Table table = new Table(
                "t", "T", List.of("a", "b"), List.of("x", "y"), new double[] {0, 0, 2, 0, 5, 5}, new int[] {0, 1, 1});
        Dataset dataset = table.split(new int[] {0, 1}, true);
        MapRequest request = new MapRequest(
                network(2),
                dataset.scaling(),
                ClassColors.ON_LIGHT,
                new double[] {0, 0},
                0,
                1,
                new PlotAxis(-4, 6, 0, 12.5),
                new PlotAxis(0, 1, 5, 0));
        RegionPicture picture = request.compute(() -> true);
        assertEquals(5, picture.width());
        assertEquals(2, picture.height());
        int left = picture.argb()[0];
        int middle = picture.argb()[2];
        int right = picture.argb()[4];
        assertEquals(0x0072b2, left & 0xffffff);
        assertEquals(0xd55e00, right & 0xffffff);
        assertEquals(left >>> 24, right >>> 24);
        assertTrue(left >>> 24 > 50);
        assertEquals(0, middle >>> 24);
        assertEquals(0, request.compute(() -> false).argb()[0]);
    }
}
