package dev.inkling.run.store;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.inkling.train.ConfigJson;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class OlderSettingsTest {
    @TempDir
    Path home;

    @Test
    void aRunFromBeforeThereWasAugmentationIsReadAsOneWithout() throws SQLException {
        NewRun added;
        try (RunStore store = RunStore.open(home)) {
            added = TestRuns.newRun(store, TestRuns.run());
            store.recorder().add(added);
        }
        String older =
                ConfigJson.write(added.facts().config()).replaceFirst(",\\s*\"augmentation\"\\s*:\\s*\\{[^}]*}", "");
        try (Connection connection = DriverManager.getConnection("jdbc:sqlite:" + RunHome.database(home));
                PreparedStatement update = connection.prepareStatement("UPDATE run SET config = ?")) {
            update.setString(1, older);
            assertEquals(1, update.executeUpdate());
        }

        try (RunStore store = RunStore.open(home)) {
            assertEquals(added.facts(), store.runs().get(0).facts());
        }
    }
}
