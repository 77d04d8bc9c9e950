package dev.inkling.ui.chart;

import javafx.animation.AnimationTimer;
import javafx.beans.value.ObservableValue;
import javafx.scene.Scene;
import javafx.stage.Window;

/** Gives a chart a pulse while its window shows. */
final class ChartPulse extends AnimationTimer {
    private final LiveChart chart;

    /** Kept here: bindings hold on to what they watch, not to who watches them. */
    private final ObservableValue<Boolean> showing;

    ChartPulse(LiveChart chart) {
        this.chart = chart;
        this.showing = chart.sceneProperty()
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
        chart.pulse(now);
    }
}
