package dev.inkling;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class WindowStartTest {

    private static Optional<String> missing(Map<String, String> environment, Map<Object, Object> properties) {
        return WindowStart.missingDisplay(environment, properties);
    }

    @Test
    void linuxWithoutADisplayIsToldWhatToDo() {
        for (Map<String, String> environment :
                List.of(Map.<String, String>of(), Map.of("DISPLAY", ""), Map.of("DISPLAY", " "))) {
            String sentence = missing(environment, Map.of("os.name", "Linux")).orElseThrow();
            assertTrue(sentence.contains("DISPLAY is not set"), sentence);
            assertTrue(sentence.contains("xvfb-run"), sentence);
            assertEquals(1, sentence.lines().count());
        }
    }

    @Test
    void whereThereIsAWayToShowAWindowNothingIsMissing() {
        assertEquals(Optional.empty(), missing(Map.of("DISPLAY", ":0"), Map.of("os.name", "Linux")));
        assertEquals(Optional.empty(), missing(Map.of(), Map.of("os.name", "Linux", "glass.platform", "Monocle")));
        assertEquals(Optional.empty(), missing(Map.of(), Map.of("os.name", "Windows 11")));
        assertEquals(Optional.empty(), missing(Map.of(), Map.of("os.name", "Mac OS X")));
        assertEquals(Optional.empty(), missing(Map.of(), Map.of()));
    }
}
