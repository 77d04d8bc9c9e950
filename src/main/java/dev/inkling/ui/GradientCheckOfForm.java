package dev.inkling.ui;

import dev.inkling.data.DataException;
import dev.inkling.train.SettingException;
import dev.inkling.train.TrainConfig;
import dev.inkling.ui.setup.DatasetContent;
import dev.inkling.ui.setup.SetupViewModel;
import dev.inkling.ui.support.Background;
import dev.inkling.ui.support.Banner;
import dev.inkling.ui.support.Problems;
import javafx.stage.Window;
import org.jspecify.annotations.Nullable;

/** Checks the gradients of the network that the form describes, or says why it cannot. */
final class GradientCheckOfForm {
    private GradientCheckOfForm() {}

    static void show(SetupViewModel setup, Background background, Banner banner, Window owner) {
        @Nullable TrainConfig config = setup.configProperty().get();
        if (config == null || !(setup.datasetProperty().get().content() instanceof DatasetContent.Ready ready)) {
            banner.show(setup.problem());
            return;
        }
        try {
            Dialogs.gradientCheck(owner, config, ready.prepare(config), background);
        } catch (DataException | SettingException e) {
            banner.show(Problems.sentence(e));
        }
    }
}
