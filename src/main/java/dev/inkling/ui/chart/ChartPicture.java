package dev.inkling.ui.chart;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import javafx.geometry.VPos;
import javafx.scene.text.TextAlignment;

/** Some charts, side by side in rows, as one picture with a common legend. */
final class ChartPicture {
    static final double MARGIN = 14;
    private static final double PANEL_GAP = 14;
    private static final double LEGEND_ROW = 20;
    private static final double LEGEND_GAP = 6;
    private static final double SWATCH = 20;
    private static final double SWATCH_GAP = 6;
    private static final double ENTRY_GAP = 18;
    private static final double SWATCH_WIDTH = 2.5;

    private final List<ChartPanel> panels;
    private final int columns;

    /**
     * @param panels one at least
     * @param columns how many stand in a row
     */
    ChartPicture(List<ChartPanel> panels, int columns) {
        this.panels = List.copyOf(panels);
        this.columns = columns;
    }

    ChartColors colors() {
        return panels.get(0).settings().colors();
    }

    /** Paints all of it on a sheet of a size, with a background. */
    void paint(Sheet sheet, double width, double height) {
        sheet.box(colors().background(), 0, 0, width, height, 0);
        sheet.moveBy(MARGIN, MARGIN);
        double inner = width - 2 * MARGIN;
        double legend = paintLegend(sheet, inner);
        int rows = (panels.size() + columns - 1) / columns;
        double panelWidth = (inner - (columns - 1) * PANEL_GAP) / columns;
        double panelHeight = (height - 2 * MARGIN - legend - (rows - 1) * PANEL_GAP) / rows;
        for (int i = 0; i < panels.size(); i++) {
            double x = i % columns * (panelWidth + PANEL_GAP);
            double y = legend + i / columns * (panelHeight + PANEL_GAP);
            sheet.moveBy(x, y);
            panels.get(i).paint(sheet, Math.floor(panelWidth), Math.floor(panelHeight));
            sheet.moveBy(-x, -y);
        }
    }

    /** Paints the names of all runs in rows, and says how high they are. */
    private double paintLegend(Sheet sheet, double width) {
        double left = 0;
        double middle = LEGEND_ROW / 2;
        List<Curve> entries = entries();
        for (Curve curve : entries) {
            String name = curve.nameProperty().get();
            double entry = SWATCH + SWATCH_GAP + ChartFonts.width(name, ChartFonts.TICK);
            if (left > 0 && left + entry > width) {
                left = 0;
                middle += LEGEND_ROW;
            }
            sheet.line(
                    curve.colorProperty().get().on(colors().background()),
                    SWATCH_WIDTH,
                    curve.dashProperty().get(),
                    left,
                    middle,
                    left + SWATCH,
                    middle);
            sheet.text(
                    name,
                    ChartFonts.TICK,
                    colors().text(),
                    TextAlignment.LEFT,
                    VPos.CENTER,
                    left + SWATCH + SWATCH_GAP,
                    middle);
            left += entry + ENTRY_GAP;
        }
        return entries.isEmpty() ? 0 : middle + LEGEND_ROW / 2 + LEGEND_GAP;
    }

    /** The first curve of each run. */
    private List<Curve> entries() {
        Set<String> seen = new HashSet<>();
        List<Curve> entries = new ArrayList<>();
        for (ChartPanel panel : panels) {
            for (TracedCurve traced : panel.curves()) {
                if (seen.add(traced.curve().group())) {
                    entries.add(traced.curve());
                }
            }
        }
        return entries;
    }
}
