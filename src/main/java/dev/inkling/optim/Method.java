package dev.inkling.optim;

import dev.inkling.nn.Parameter;
import dev.inkling.nn.Precision;
import java.util.List;

/** The optimizers that a run can choose. */
public enum Method {
    SGD {
        @Override
        public Optimizer create(List<Parameter> parameters, Precision precision) {
            return new Sgd(parameters);
        }
    },
    MOMENTUM {
        @Override
        public Optimizer create(List<Parameter> parameters, Precision precision) {
            return new Momentum(parameters, precision);
        }
    },
    ADAM {
        @Override
        public Optimizer create(List<Parameter> parameters, Precision precision) {
            return new Adam(parameters);
        }
    };

    /** A new optimizer for these parameters, with fresh state. */
    public abstract Optimizer create(List<Parameter> parameters, Precision precision);
}
