package dev.inkling.ui.chart;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.concurrent.TimeUnit;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.Labeled;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.stage.Stage;
import org.junit.jupiter.api.Test;
import org.testfx.framework.junit5.ApplicationTest;
import org.testfx.util.WaitForAsyncUtils;

@SuppressWarnings("NullAway.Init") // start() sets the fields before each test
class ChartLegendTest extends ApplicationTest {
    private LiveChart chart;

    @Override
    public void start(Stage stage) {
        chart = new LiveChart();
        chart.curves().addAll(curve("first", 0), curve("second", 1));
        stage.setScene(new Scene(new VBox(new ChartLegend(List.of(chart)), chart), 800, 400));
        stage.show();
    }

    private static Curve curve(String name, int index) {
        return new Curve(
                name,
                "",
                CurveKind.DENSE,
                new GrowingPoints(0, 1),
                name,
                RunPalette.color(index),
                RunPalette.dash(index));
    }

    private List<Node> entries() {
        return List.copyOf(lookup(".chart-legend-entry").queryAll());
    }

    private List<String> names() {
        return entries().stream().map(node -> ((Labeled) node).getText()).toList();
    }

    @Test
    void aLongNameLeavesRoomForOthers() throws Exception {
        interact(() -> {
            chart.curves().get(0).nameProperty().set("a very long name ".repeat(12));
            for (int i = 0; i < 18; i++) {
                chart.curves().add(curve("one of several others " + i, i));
            }
        });
        WaitForAsyncUtils.waitFor(30, TimeUnit.SECONDS, () -> entries().size() == 20);
        Region legend = lookup(".chart-legend").queryAs(Region.class);
        // They are laid out some frames later.
        WaitForAsyncUtils.waitFor(
                30,
                TimeUnit.SECONDS,
                () -> entries().stream()
                        .allMatch(entry -> entry.getLayoutBounds().getWidth() > 0
                                && entry.getBoundsInParent().getMaxX() <= legend.getWidth()));
    }

    @Test
    void entriesStayWhenOthersComeAndGo() throws Exception {
        Node first = entries().get(0);
        interact(() -> {
            for (int i = 0; i < 20; i++) {
                chart.curves().add(curve("more " + i, i));
            }
            chart.curves().remove(1);
            assertTrue(names().size() < 20, "a few at each frame, or the window would stand still");
        });
        WaitForAsyncUtils.waitFor(30, TimeUnit.SECONDS, () -> entries().size() == 21);
        assertEquals(List.of("first", "more 0", "more 1"), names().subList(0, 3));
        assertEquals("more 19", names().get(20));
        assertSame(first, entries().get(0));
    }
}
