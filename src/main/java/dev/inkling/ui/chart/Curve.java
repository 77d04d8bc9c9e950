package dev.inkling.ui.chart;

import java.util.List;
import java.util.Set;
import java.util.function.Supplier;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import org.jspecify.annotations.Nullable;

/** A curve on a {@link LiveChart}: whose it is, its points, and how it is shown. Properties belong to the JavaFX thread. */
public final class Curve {
    private final String group;
    private final Set<String> groups;
    private final String role;
    private final CurveKind kind;
    private final CurveData data;
    private final StringProperty name;
    private final ObjectProperty<RunColor> color;
    private final ObjectProperty<Dash> dash;
    private Supplier<List<CurveMark>> marks = List::of;
    private final BooleanProperty visible = new SimpleBooleanProperty(this, "visible", true);
    private final ObjectProperty<EndMark> endMark = new SimpleObjectProperty<>(this, "endMark", EndMark.NONE);

    /**
     * @param group key of the run it belongs to: curves of a group are highlighted, and hidden in a legend of runs, together
     * @param role which of the run's curves it is, as people read it ("test"); empty where the chart shows one curve a run
     */
    public Curve(String group, String role, CurveKind kind, CurveData data, String name, RunColor color, Dash dash) {
        this(List.of(group), role, kind, data, name, color, dash);
    }

    /**
     * A curve that stands for several runs.
     *
     * @param groups keys of these; the first is that of the curve itself
     * @param role as for one run
     */
    public Curve(
            List<String> groups, String role, CurveKind kind, CurveData data, String name, RunColor color, Dash dash) {
        this.group = groups.get(0);
        this.groups = Set.copyOf(groups);
        this.role = role;
        this.kind = kind;
        this.data = data;
        this.name = new SimpleStringProperty(this, "name", name);
        this.color = new SimpleObjectProperty<>(this, "color", color);
        this.dash = new SimpleObjectProperty<>(this, "dash", dash);
    }

    public String group() {
        return group;
    }

    /** Whether it is, or stands for, a curve of a run. */
    public boolean belongsTo(@Nullable String key) {
        return key != null && groups.contains(key);
    }

    /** What happened to the run so far, to be marked on the curve. */
    public List<CurveMark> marks() {
        return marks.get();
    }

    /** Says where marks come from; they are asked for at each redraw, so that the curve may grow some. */
    public void setMarks(Supplier<List<CurveMark>> source) {
        marks = source;
    }

    public String role() {
        return role;
    }

    public CurveKind kind() {
        return kind;
    }

    public CurveData data() {
        return data;
    }

    /** The run's name and the curve's role. */
    public String displayName() {
        return role.isEmpty() ? name.get() : name.get() + " · " + role;
    }

    /** The run's name. */
    public StringProperty nameProperty() {
        return name;
    }

    public ObjectProperty<RunColor> colorProperty() {
        return color;
    }

    public ObjectProperty<Dash> dashProperty() {
        return dash;
    }

    public BooleanProperty visibleProperty() {
        return visible;
    }

    public ObjectProperty<EndMark> endMarkProperty() {
        return endMark;
    }
}
