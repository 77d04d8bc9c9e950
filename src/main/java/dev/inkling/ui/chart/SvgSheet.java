package dev.inkling.ui.chart;

import java.io.StringWriter;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import javafx.geometry.VPos;
import javafx.scene.paint.Color;
import javafx.scene.text.Font;
import javafx.scene.text.TextAlignment;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;

/** A sheet that becomes an SVG 1.1 document. */
final class SvgSheet implements Sheet {
    /** The first is the window's own; who does not have it sees another without serifs. */
    private static final String FONTS = "Pretendard, Inter, Helvetica, Arial, sans-serif";
    /** From a line's top or middle to its baseline, in heights of the font. */
    private static final double TOP_TO_BASELINE = 0.93;

    private static final double MIDDLE_TO_BASELINE = 0.36;

    private final StringWriter text = new StringWriter();
    private final XMLStreamWriter xml;
    private double originX;
    private double originY;
    private int clips;

    SvgSheet(double width, double height) {
        try {
            xml = XMLOutputFactory.newInstance().createXMLStreamWriter(text);
            xml.writeStartDocument("UTF-8", "1.0");
            xml.writeStartElement("svg");
            xml.writeDefaultNamespace("http://www.w3.org/2000/svg");
        } catch (XMLStreamException e) {
            throw impossible(e);
        }
        attributes("version", "1.1", "width", width, "height", height);
        attributes("viewBox", "0 0 " + number(width) + " " + number(height), "font-family", FONTS);
    }

    /** Ends the document, and gives all of it. */
    String finish() {
        try {
            xml.writeEndElement();
            xml.writeEndDocument();
            xml.flush();
            return text.toString();
        } catch (XMLStreamException e) {
            throw impossible(e);
        }
    }

    @Override
    public double scale() {
        return 1;
    }

    @Override
    public void moveBy(double dx, double dy) {
        originX += dx;
        originY += dy;
    }

    @Override
    public void line(Color color, double width, Dash dash, double x0, double y0, double x1, double y1) {
        start("line");
        attributes("x1", originX + x0, "y1", originY + y0, "x2", originX + x1, "y2", originY + y1);
        stroke(rgb(color), color.getOpacity(), width, dash);
        end();
    }

    @Override
    public void box(Color fill, double x, double y, double width, double height, double arc) {
        start("rect");
        attributes("x", originX + x, "y", originY + y, "width", width, "height", height, "rx", arc / 2);
        attributes("fill", rgb(fill), "fill-opacity", fill.getOpacity());
        end();
    }

    @Override
    public void disc(Color fill, Color stroke, double lineWidth, double x, double y, double radius) {
        start("circle");
        attributes("cx", originX + x, "cy", originY + y, "r", radius);
        attributes("fill", rgb(fill), "fill-opacity", fill.getOpacity());
        attributes("stroke", rgb(stroke), "stroke-opacity", stroke.getOpacity(), "stroke-width", lineWidth);
        end();
    }

    @Override
    public void text(String content, Font font, Color color, TextAlignment alignment, VPos origin, double x, double y) {
        if (content.isEmpty()) {
            return;
        }
        double size = font.getSize();
        double toBaseline = origin == VPos.TOP ? TOP_TO_BASELINE : origin == VPos.CENTER ? MIDDLE_TO_BASELINE : 0;
        start("text");
        attributes("x", originX + x, "y", originY + y + toBaseline * size, "font-size", size);
        attributes("fill", rgb(color), "fill-opacity", color.getOpacity());
        if (alignment != TextAlignment.LEFT) {
            attributes("text-anchor", alignment == TextAlignment.RIGHT ? "end" : "middle");
        }
        if (font.getStyle().contains("Bold")) {
            attributes("font-weight", "bold");
        }
        try {
            xml.writeCharacters(content);
        } catch (XMLStreamException e) {
            throw impossible(e);
        }
        end();
    }

    @Override
    public void curves(List<InkLayer> layers, ChartFrame frame) {
        String clip = "plot" + ++clips;
        PlotArea area = frame.area();
        double left = originX + area.left();
        double top = originY + area.top();
        start("clipPath");
        attributes("id", clip);
        start("rect");
        double margin = CurveImage.MARGIN;
        attributes("x", left - margin, "y", top - margin);
        attributes("width", area.width() + 2 * margin, "height", area.height() + 2 * margin);
        end();
        end();
        start("g");
        attributes("clip-path", "url(#" + clip + ")");
        for (InkLayer layer : layers) {
            curve(layer, frame.transform(layer.traced().onRight(), 0, 1), left, top);
        }
        end();
    }

    private void curve(InkLayer layer, PlotTransform plot, double left, double top) {
        CurveTrace trace = layer.traced().trace();
        SvgPath path = new SvgPath(plot, left, top);
        ValueSeries upper = layer.upper();
        String data = upper == null ? path.line(trace, layer.values()) : path.band(trace, layer.values(), upper);
        if (data.isEmpty()) {
            return;
        }
        Stroke stroke = layer.stroke();
        String color = "#%06x".formatted(stroke.rgb());
        start("path");
        attributes("d", data);
        if (upper == null) {
            attributes("fill", "none", "stroke-linejoin", "round");
            stroke(color, stroke.opacity(), stroke.width(), stroke.dash());
        } else {
            attributes("fill", color, "fill-opacity", stroke.opacity());
        }
        end();
        if (upper == null && stroke.dotRadius() > 0) {
            dots(layer, plot, left, top);
        }
    }

    private void dots(InkLayer layer, PlotTransform plot, double left, double top) {
        CurveTrace trace = layer.traced().trace();
        int first = trace.firstAt(plot.x().range().min(), plot.axis(), 0);
        int last = trace.firstAt(Math.nextUp(plot.x().range().max()), plot.axis(), first);
        if (CurvePainter.isCrowded(trace, first, last, plot)) {
            return;
        }
        for (int i = first; i < last; i++) {
            double row = plot.row(layer.values().at(i));
            if (Double.isFinite(row)) {
                start("circle");
                attributes("cx", left + plot.column(trace.x(i, plot.axis())), "cy", top + row);
                attributes(
                        "r",
                        layer.stroke().dotRadius(),
                        "fill",
                        "#%06x".formatted(layer.stroke().rgb()));
                end();
            }
        }
    }

    private void stroke(String color, double opacity, double width, Dash dash) {
        attributes("stroke", color, "stroke-opacity", opacity, "stroke-width", width);
        double[] lengths = dash.lengths();
        if (lengths.length > 0) {
            String pattern = Arrays.stream(lengths).mapToObj(SvgSheet::number).collect(Collectors.joining(" "));
            attributes("stroke-dasharray", pattern);
        } else if (width > 1) {
            attributes("stroke-linecap", "round");
        }
    }

    private void start(String element) {
        try {
            xml.writeStartElement(element);
        } catch (XMLStreamException e) {
            throw impossible(e);
        }
    }

    /** Names and values in turn. */
    private void attributes(Object... namesAndValues) {
        try {
            for (int i = 0; i < namesAndValues.length; i += 2) {
                Object value = namesAndValues[i + 1];
                String written = value instanceof Number given ? number(given.doubleValue()) : value.toString();
                xml.writeAttribute(namesAndValues[i].toString(), written);
            }
        } catch (XMLStreamException e) {
            throw impossible(e);
        }
    }

    private void end() {
        try {
            xml.writeEndElement();
        } catch (XMLStreamException e) {
            throw impossible(e);
        }
    }

    /** Writing into memory does not fail. */
    private static IllegalStateException impossible(XMLStreamException cause) {
        return new IllegalStateException(cause);
    }

    /** A length in pixels to two decimals, without zeros at its end. */
    static String number(double value) {
        double rounded = Math.rint(value * 100) / 100 + 0.0;
        String written = Double.toString(rounded);
        if (written.contains("E")) {
            return Long.toString(Math.round(rounded));
        }
        return written.endsWith(".0") ? written.substring(0, written.length() - 2) : written;
    }

    private static String rgb(Color color) {
        return "#%02x%02x%02x"
                .formatted(
                        Math.round(color.getRed() * 255),
                        Math.round(color.getGreen() * 255),
                        Math.round(color.getBlue() * 255));
    }
}
