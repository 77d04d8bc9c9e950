package dev.inkling.ui.compare;

import dev.inkling.nn.Activation;
import dev.inkling.train.sweep.SweepAxis;
import dev.inkling.train.sweep.SweepSetting;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import javafx.scene.control.ToggleButton;
import javafx.scene.layout.FlowPane;

/** The words of a setting, such as optimizers, of which those pressed are compared. */
final class WordChips extends FlowPane {
    private final VariedRow row;
    private List<String> shown = List.of();

    WordChips(VariedRow row) {
        super(6, 6);
        this.row = row;
        getStyleClass().add("compare-words");
    }

    /** Follows the row's setting and its values. */
    void update() {
        SweepSetting setting = row.settingProperty().get();
        List<String> words = setting.words().stream()
                .filter(word -> !(setting == SweepSetting.ACTIVATION && isForPredictionOnly(word)))
                .toList();
        if (!words.equals(shown)) {
            shown = words;
            getChildren().setAll(words.stream().map(word -> chip(setting, word)).toList());
        }
        SweepAxis axis = row.axis();
        List<String> chosen = axis == null ? List.of() : axis.values();
        for (int i = 0; i < words.size(); i++) {
            ((ToggleButton) getChildren().get(i)).setSelected(chosen.contains(words.get(i)));
        }
    }

    private static boolean isForPredictionOnly(String word) {
        return Arrays.stream(Activation.values())
                .anyMatch(activation ->
                        !activation.trainable() && activation.name().equalsIgnoreCase(word.replace('-', '_')));
    }

    private ToggleButton chip(SweepSetting setting, String word) {
        ToggleButton chip = new ToggleButton(SettingWords.word(setting, word));
        chip.getStyleClass().add("compare-word");
        chip.setMinWidth(USE_PREF_SIZE);
        chip.setUserData(word);
        chip.setOnAction(event -> write());
        return chip;
    }

    private void write() {
        List<String> chosen = new ArrayList<>();
        getChildren().forEach(node -> {
            if (node instanceof ToggleButton chip && chip.isSelected()) {
                chosen.add((String) chip.getUserData());
            }
        });
        row.listProperty().set(String.join(", ", chosen));
    }
}
