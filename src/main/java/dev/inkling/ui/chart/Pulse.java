package dev.inkling.ui.chart;

import java.util.function.LongConsumer;
import javafx.animation.AnimationTimer;
import javafx.beans.value.ObservableValue;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.stage.Window;

/** Calls something at every frame while a node's window shows. */
public final class Pulse extends AnimationTimer {
    private final LongConsumer task;

    /** Kept here: bindings hold on to what they watch, not to who watches them. */
    private final ObservableValue<Boolean> showing;

    /** @param task gets the time in nanoseconds, as an {@code AnimationTimer} gives it */
    public Pulse(Node node, LongConsumer task) {
        this.task = task;
        this.showing = node.sceneProperty()
                .flatMap(Scene::windowProperty)
                .flatMap(Window::showingProperty)
                .orElse(false);
        showing.addListener((observable, was, is) -> {
            if (is) {
                start();
            } else {
                stop();
            }
        });
    }

    @Override
    public void handle(long now) {
        task.accept(now);
    }
}
