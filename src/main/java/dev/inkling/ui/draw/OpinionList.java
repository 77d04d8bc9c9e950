package dev.inkling.ui.draw;

import dev.inkling.ui.support.Messages;
import java.util.ArrayList;
import java.util.List;
import javafx.scene.control.Label;
import javafx.scene.layout.VBox;
import javafx.scene.paint.Color;
import org.jspecify.annotations.Nullable;

/** What each of several networks thinks of one sample, one below the other: its answer, how sure it is, and what else it sees. */
public final class OpinionList extends VBox {
    /** More rows than these would not be read. */
    static final int MOST = 8;

    private final List<String> classNames;
    private final Label heading = new Label();
    private final List<OpinionRow> rows = new ArrayList<>();
    private List<Opinion> opinions = List.of();
    private double @Nullable [] sample;

    /** @param classNames in the order of the probabilities; two or more */
    public OpinionList(List<String> classNames) {
        super(4);
        this.classNames = List.copyOf(classNames);
        getStyleClass().add("opinions");
        heading.getStyleClass().add("opinions-heading");
        heading.textFillProperty().addListener(observable -> judge());
        show(List.of());
    }

    /** The networks that are asked from now on; fewer than two are no comparison, and the list is then not shown. */
    public void show(List<Opinion> asked) {
        opinions = List.copyOf(asked);
        boolean several = opinions.size() > 1;
        setVisible(several);
        setManaged(several);
        int count = Math.min(opinions.size(), MOST);
        while (rows.size() < count) {
            rows.add(new OpinionRow(classNames));
        }
        heading.setText(
                opinions.size() > MOST
                        ? Messages.get("opinions.more", MOST, opinions.size())
                        : Messages.get("opinions.heading", opinions.size()));
        getChildren().setAll(heading);
        getChildren().addAll(rows.subList(0, count));
        judge();
    }

    /**
     * Has them judge another sample.
     *
     * @param raw measurements or pixels {@code [in]}, not scaled, not changed later; null for none
     */
    public void judge(double @Nullable [] raw) {
        sample = raw;
        judge();
    }

    private void judge() {
        for (int i = 0; i < Math.min(opinions.size(), MOST); i++) {
            Opinion opinion = opinions.get(i);
            rows.get(i)
                    .show(
                            opinion.name(),
                            opinion.color().on(background()),
                            opinion.dash(),
                            sample == null ? null : opinion.on(sample));
        }
    }

    /** Text is dark on light backgrounds and light on dark ones. */
    private Color background() {
        return heading.getTextFill() instanceof Color text && text.getBrightness() > 0.5 ? Color.BLACK : Color.WHITE;
    }
}
