package dev.inkling.ui.chart;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import javafx.geometry.VPos;
import javafx.scene.paint.Color;
import javafx.scene.text.TextAlignment;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;

class SvgTest {
    private static final Range TEN = new Range(0, 10);

    private static CurveTrace trace(CurveData data) {
        CurveTrace trace = new CurveTrace(data);
        trace.update(0);
        return trace;
    }

    /** 10 pixels to an iteration, 5 pixels to 1, from (20, 30) on the sheet. */
    private static SvgPath path(Scale y) {
        PlotTransform plot = new PlotTransform(XAxis.ITERATION, new LinearScale(TEN), y, 0, 100, 50);
        return new SvgPath(plot, 20, 30);
    }

    private static String line(double... values) {
        CurveTrace trace = trace(GrowingPoints.of(values));
        return path(new LinearScale(TEN)).line(trace, trace.line().raw());
    }

    @Test
    void pointsAreWhereTheScalesSay() {
        // y = 30 + 50 · (1 − value / 10)
        assertEquals("M20,80 L30,55 L40,67.5 L50,30", line(0, 5, 2.5, 10));
        assertEquals("M20,80 L30,75 M50,65", line(0, 1, Double.NaN, 3), "a gap stays a gap");
    }

    @Test
    void onALogarithmicAxisEachDecadeIsAsHigh() {
        CurveTrace trace = trace(GrowingPoints.of(0.1, 1, 0, 10));
        assertEquals(
                "M20,80 L30,55 M50,30",
                path(new LogScale(new Range(0.1, 10))).line(trace, trace.line().raw()));
    }

    @Test
    void halfAPixelKeepsFirstSmallestLargestAndLast() {
        GrowingPoints dense = new GrowingPoints(0, 0.0001);
        IntStream.range(0, 400).forEach(i -> dense.add(i == 100 ? 9 : i == 200 ? 1 : 5));
        CurveTrace trace = trace(dense);
        String data = path(new LinearScale(TEN)).line(trace, trace.line().raw());
        assertEquals("M20,55 L20.1,35 L20.2,75 L20.4,55", data);
    }

    @Test
    void aBandGoesThereAndBackAndToTheBottomOfALogarithmicAxis() {
        CurveTrace trace = trace(new Spread(new double[] {1, 1}, new double[] {0.1, -1}, new double[] {10, 10}));
        String data = path(new LogScale(new Range(0.1, 10)))
                .band(trace, trace.band().get(0).shown(), trace.band().get(1).shown());
        assertEquals("M20,30 L30,30 L30,80 L20,80 Z", data);
    }

    @Test
    void theDocumentIsValidAndHoldsWhatWasPainted() throws Exception {
        Curve curve = new Curve(
                "a", "", CurveKind.DENSE, GrowingPoints.of(1, 2, 3), "a < b & c", RunPalette.color(0), Dash.DASHED);
        TraceSet traces = new TraceSet();
        traces.show(List.of(curve), List.of());
        traces.update(0);
        SvgSheet sheet = new SvgSheet(300, 200);
        ChartFrame frame = new ChartFrame(
                new PlotArea(40, 20, 200, 150),
                XAxis.ITERATION,
                new LinearScale(TEN),
                new LinearScale(TEN),
                List.of(),
                List.of());
        sheet.moveBy(5, 5);
        Stroke stroke = new Stroke(0x0a84e0, 1, 1.6, Dash.DASHED, 1, 0);
        TracedCurve traced = traces.visible().get(0);
        sheet.curves(List.of(new InkLayer(traced, traced.values(), null, stroke)), frame);
        sheet.text("a < b & c", ChartFonts.TICK, Color.BLACK, TextAlignment.RIGHT, VPos.BASELINE, 10, 10);
        Document document = DocumentBuilderFactory.newInstance()
                .newDocumentBuilder()
                .parse(new ByteArrayInputStream(sheet.finish().getBytes(StandardCharsets.UTF_8)));
        Element root = document.getDocumentElement();
        assertEquals("0 0 300 200", root.getAttribute("viewBox"));
        Element path = elements(root, "path").get(0);
        // 20 pixels to an iteration, 15 to 1; the plot's corner is at (45, 25).
        assertEquals("M45,160 L65,145 L85,130", path.getAttribute("d"));
        assertEquals("9 4", path.getAttribute("stroke-dasharray"));
        assertEquals("#0a84e0", path.getAttribute("stroke"));
        String clip = ((Element) path.getParentNode()).getAttribute("clip-path");
        assertEquals("url(#" + elements(root, "clipPath").get(0).getAttribute("id") + ")", clip);
        Element text = elements(root, "text").get(0);
        assertEquals("a < b & c", text.getTextContent());
        assertEquals("15", text.getAttribute("x"));
        assertTrue(text.getAttribute("text-anchor").equals("end"));
    }

    private static List<Element> elements(Element root, String name) {
        NodeList found = root.getElementsByTagName(name);
        List<Element> elements = new ArrayList<>();
        for (int i = 0; i < found.getLength(); i++) {
            elements.add((Element) found.item(i));
        }
        return elements;
    }

    /** A band at the iterations 0, 1 … */
    private record Spread(double[] mean, double[] lows, double[] highs) implements BandData {
        @Override
        public int size() {
            return mean.length;
        }

        @Override
        public double x(int index, XAxis axis) {
            return index;
        }

        @Override
        public double y(int index) {
            return mean[index];
        }

        @Override
        public double low(int index) {
            return lows[index];
        }

        @Override
        public double high(int index) {
            return highs[index];
        }
    }
}
