package dev.inkling.ui.support;

import java.util.List;
import java.util.stream.IntStream;
import javafx.application.Platform;
import javafx.beans.InvalidationListener;
import javafx.scene.Node;

/**
 * Keeps the focus nearby where a control that has it is disabled or hidden: JavaFX would give it to whatever comes next in the
 * window, which may be far away.
 */
public final class StayingFocus {
    private final List<Node> controls;

    private StayingFocus(List<Node> controls) {
        this.controls = controls;
    }

    /** @param controls that stand beside each other, in this order */
    public static void among(Node... controls) {
        StayingFocus focus = new StayingFocus(List.of(controls));
        for (Node control : controls) {
            InvalidationListener changed = observable -> focus.look(control);
            control.disabledProperty().addListener(changed);
            control.visibleProperty().addListener(changed);
        }
    }

    private void look(Node control) {
        if (control.isFocused() && !canHaveFocus(control)) {
            // What will be there instead may not be yet.
            Platform.runLater(() -> moveFrom(control));
        }
    }

    private void moveFrom(Node control) {
        if (!canHaveFocus(control)) {
            int place = controls.indexOf(control);
            IntStream.range(0, controls.size())
                    .boxed()
                    .filter(i -> canHaveFocus(controls.get(i)))
                    .min((one, other) -> Integer.compare(Math.abs(one - place), Math.abs(other - place)))
                    .ifPresent(nearest -> controls.get(nearest).requestFocus());
        }
    }

    private static boolean canHaveFocus(Node control) {
        return control.isVisible() && !control.isDisabled();
    }
}
