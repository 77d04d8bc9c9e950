package dev.inkling.ui.curves;

import dev.inkling.ui.chart.XAxis;
import dev.inkling.ui.support.Buttons;
import dev.inkling.ui.support.Messages;
import java.util.List;
import java.util.Locale;
import javafx.beans.binding.Bindings;
import javafx.beans.binding.BooleanBinding;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.control.Slider;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.util.StringConverter;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

/** What is set for both charts: the horizontal axis, the loss's scale, smoothing, zoom; and the ways to save them. */
public final class CurvesTools extends HBox {
    /** Where the slider has its last useful position: an average over about a thousand mini-batches. */
    private static final double MOST_SMOOTHING = 0.999;

    /** Below this width of the charts there is no room for every word. */
    private static final double NARROW = 744;

    private static final double AXIS_WIDTH = 104;

    public CurvesTools(CurvesView view, ChartFiles files) {
        super(6);
        setAlignment(Pos.CENTER_RIGHT);
        getChildren().setAll(axis(view), logScale(view), smoothing(view), reset(view), save(files));
    }

    private static ComboBox<XAxis> axis(CurvesView view) {
        ComboBox<XAxis> box = new ComboBox<>();
        box.setId("curves-axis");
        box.getItems().setAll(XAxis.values());
        box.setConverter(new StringConverter<>() {
            @Override
            public String toString(XAxis axis) {
                return axis == null
                        ? ""
                        : Messages.get("curves.axis." + axis.name().toLowerCase(Locale.ROOT));
            }

            @Override
            public XAxis fromString(String text) {
                throw new UnsupportedOperationException("The list is not editable.");
            }
        });
        box.valueProperty().bindBidirectional(view.loss().xAxisProperty());
        box.setTooltip(new Tooltip(Messages.get("curves.axis.tip")));
        // It would become wider as its list is opened, and move all that is beside it.
        box.setMinWidth(AXIS_WIDTH);
        box.setPrefWidth(AXIS_WIDTH);
        return box;
    }

    private static ToggleButton logScale(CurvesView view) {
        ToggleButton log = new ToggleButton(Messages.get("curves.log"));
        log.setId("curves-log");
        log.selectedProperty().bindBidirectional(view.loss().logYProperty());
        log.setTooltip(new Tooltip(Messages.get("curves.log.tip")));
        log.setMinWidth(Region.USE_PREF_SIZE);
        return log;
    }

    /** The slider goes by the length of the average, which is what the eye sees: 0 is off, then 1/(1−β) = 1 … 1000. */
    private static HBox smoothing(CurvesView view) {
        Label name = new Label(Messages.get("curves.smoothing"));
        Label value = new Label();
        value.getStyleClass().add("smoothing-value");
        value.setPrefWidth(42);
        Slider slider = new Slider(0, 1, 0);
        slider.setId("curves-smoothing");
        BooleanBinding wide = view.widthProperty().greaterThan(NARROW);
        slider.prefWidthProperty().bind(Bindings.when(wide).then(84).otherwise(56));
        slider.setBlockIncrement(0.05);
        slider.setTooltip(new Tooltip(Messages.get("curves.smoothing.tip")));
        slider.valueProperty().addListener((observable, old, position) -> {
            double weight = weight(position.doubleValue());
            view.loss().smoothingProperty().set(weight);
            value.setText(text(weight));
        });
        slider.setValue(0.5);
        name.setLabelFor(slider);
        // What it is says its tip too, where the window is narrow.
        for (Label words : List.of(name, value)) {
            // They go as the window becomes narrower, and must not keep it from that.
            words.setMinWidth(0);
            words.visibleProperty().bind(wide);
            words.managedProperty().bind(words.visibleProperty());
        }
        HBox box = new HBox(6, name, slider, value);
        box.setAlignment(Pos.CENTER);
        return box;
    }

    /** β for a position 0…1 of the slider. */
    static double weight(double position) {
        return position <= 0 ? 0 : Math.min(MOST_SMOOTHING, 1 - Math.pow(1 - MOST_SMOOTHING, position));
    }

    private static String text(double weight) {
        return weight == 0 ? Messages.get("curves.smoothing.off") : Messages.get("curves.smoothing.value", weight);
    }

    private static Button reset(CurvesView view) {
        Button reset = Buttons.icon("curves-reset", Feather.MAXIMIZE, Messages.get("curves.reset"));
        reset.disableProperty().bind(view.zoomed().not());
        reset.setOnAction(event -> view.reset());
        return reset;
    }

    private static MenuButton save(ChartFiles files) {
        MenuButton save = new MenuButton(null, new FontIcon(Feather.DOWNLOAD));
        save.setId("curves-save");
        save.getStyleClass().addAll("button-icon", "flat", "no-arrow");
        save.setTooltip(new Tooltip(Messages.get("curves.save")));
        save.setAccessibleText(Messages.get("curves.save"));
        save.getItems().setAll(saveItems(files));
        return save;
    }

    /** The entries that save something, for this menu and the window's. */
    public static MenuItem[] saveItems(ChartFiles files) {
        return new MenuItem[] {
            item("curves.save.view", files::saveView),
            item("curves.save.loss", files::saveLoss),
            item("curves.save.score", files::saveScore),
            item("curves.save.csv", files::saveNumbers)
        };
    }

    private static MenuItem item(String key, Runnable action) {
        MenuItem item = new MenuItem(Messages.get(key));
        item.setOnAction(event -> action.run());
        return item;
    }
}
