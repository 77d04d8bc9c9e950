package dev.inkling.ui.support;

import java.util.ArrayDeque;
import java.util.Queue;
import javafx.animation.AnimationTimer;

/**
 * Spreads over several frames what would hold up the window if all of it were done in one, such as the making of many nodes: some
 * of it is done at once, the rest at the next frames, in order.
 */
public final class Gradually {
    private final int most;
    private final Queue<Runnable> waiting = new ArrayDeque<>();
    private final AnimationTimer frames = new AnimationTimer() {
        @Override
        public void handle(long now) {
            nextFrame();
        }
    };
    private int doneInFrame;

    /** @param most how much is done in one frame */
    public Gradually(int most) {
        this.most = most;
    }

    /** Whether there is time for something at once. If not, the given work is done at one of the next frames. */
    public boolean isTime(Runnable later) {
        frames.start();
        if (doneInFrame < most && waiting.isEmpty()) {
            doneInFrame++;
            return true;
        }
        waiting.add(later);
        return false;
    }

    /** Forgets what still waits. */
    public void forget() {
        waiting.clear();
    }

    private void nextFrame() {
        doneInFrame = 0;
        if (waiting.isEmpty()) {
            frames.stop();
        }
        while (doneInFrame < most && !waiting.isEmpty()) {
            doneInFrame++;
            waiting.remove().run();
        }
    }
}
