package dev.inkling.ui.support;

import atlantafx.base.theme.PrimerDark;
import atlantafx.base.theme.PrimerLight;
import javafx.application.Application;

/** The looks to choose from. */
public enum Theme {
    LIGHT {
        @Override
        public void apply() {
            Application.setUserAgentStylesheet(new PrimerLight().getUserAgentStylesheet());
        }
    },
    DARK {
        @Override
        public void apply() {
            Application.setUserAgentStylesheet(new PrimerDark().getUserAgentStylesheet());
        }
    };

    /** Colors all windows, at once. */
    public abstract void apply();
}
