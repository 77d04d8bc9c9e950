package dev.inkling.ui.support;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PreferencesTest {
    @TempDir
    Path home;

    @Test
    void whatIsSetIsThereTheNextTime() throws IOException {
        Path file = home.resolve("inkling").resolve("preferences.json");
        Preferences preferences = new Preferences(file);
        assertEquals(Theme.LIGHT, preferences.theme());
        preferences.setTheme(Theme.DARK);
        assertEquals(Theme.DARK, preferences.theme());
        assertEquals(Theme.DARK, new Preferences(file).theme());
        preferences.setTheme(Theme.LIGHT);
        assertEquals(Theme.LIGHT, new Preferences(file).theme());
        try (Stream<Path> files = Files.list(file.getParent())) {
            assertEquals(List.of(file), files.toList());
        }
    }

    @Test
    void openSectionsAndTheThemeDoNotDisturbEachOther() throws IOException {
        Path file = home.resolve("preferences.json");
        Preferences preferences = new Preferences(file);
        assertFalse(preferences.isOpen("network"));
        preferences.setOpen("network", true);
        preferences.setOpen("samples", true);
        preferences.setTheme(Theme.DARK);
        preferences.setOpen("samples", false);
        Preferences next = new Preferences(file);
        assertTrue(next.isOpen("network"));
        assertFalse(next.isOpen("samples"));
        assertEquals(Theme.DARK, next.theme());
        Files.writeString(file, "{\"theme\": \"DARK\"}");
        assertFalse(new Preferences(file).isOpen("network"), "a file of an earlier version");
    }

    @Test
    void aBrokenFileCountsAsNone() throws IOException {
        Path file = home.resolve("preferences.json");
        for (String broken :
                List.of("", "{", "null", "[]", "7", "{}", "{\"theme\": null}", "{\"theme\": \"PINK\"}", "\0\1\2")) {
            Files.writeString(file, broken);
            assertEquals(Theme.LIGHT, new Preferences(file).theme(), broken);
        }
        Files.writeString(file, "{\"theme\": \"DARK\", \"from\": \"a later version\"}");
        assertEquals(Theme.DARK, new Preferences(file).theme());
    }

    @Test
    void aFolderThatCannotBeWrittenToIsToldAndTheChoiceCountsForNow() throws IOException {
        Path inTheWay = Files.writeString(home.resolve("inkling"), "a file in place of the folder");
        Preferences preferences = new Preferences(inTheWay.resolve("preferences.json"));
        assertThrows(IOException.class, () -> preferences.setTheme(Theme.DARK));
        assertEquals(Theme.DARK, preferences.theme());
    }
}
