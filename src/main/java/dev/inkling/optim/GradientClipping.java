package dev.inkling.optim;

import dev.inkling.nn.Parameter;
import java.util.List;

/**
 * Clipping by the global norm: with g all gradients as one vector, g ← g · c/‖g‖ where ‖g‖ &gt; c (Pascanu, Mikolov and Bengio
 * 2013, algorithm 1).
 *
 * @param largestNorm c; 0 for no clipping
 */
record GradientClipping(double largestNorm) {

    boolean isOn() {
        return largestNorm > 0;
    }

    /** Scales collected gradients. Those that are not finite stay, so that the run is seen to diverge. */
    void apply(List<Parameter> parameters) {
        if (!isOn()) {
            return;
        }
        double norm = 0;
        for (int i = 0; i < parameters.size(); i++) {
            norm = Math.hypot(norm, parameters.get(i).gradient().norm());
        }
        if (norm > largestNorm && Double.isFinite(norm)) {
            for (int i = 0; i < parameters.size(); i++) {
                parameters.get(i).gradient().scale(largestNorm / norm);
            }
        }
    }
}
