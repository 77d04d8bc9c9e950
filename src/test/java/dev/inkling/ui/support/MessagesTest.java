package dev.inkling.ui.support;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.MessageFormat;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** The texts of the window and the sources that show them agree. */
class MessagesTest {
    private static final Path TEXTS = Path.of("src/main/resources/dev/inkling/ui/messages.properties");
    private static final Pattern LITERAL = Pattern.compile("\"((?:[^\"\\\\\n]|\\\\.)*)\"");
    private static final Pattern CONSTANT = Pattern.compile("\\b[A-Z][A-Z0-9_]*\\b");
    private static final Pattern ASKED = Pattern.compile("Messages\\.get\\(\\s*\"([^\"]+)\"\\s*[,)]");
    private static final Pattern KEY = Pattern.compile("[a-z]+(\\.[A-Za-z0-9_-]+)+");
    private static final Pattern FILE = Pattern.compile(".*\\.(css|png|csv|json|ttf|otf|properties)");

    private static Set<String> keys = Set.of();
    private static Set<String> literals = Set.of();
    private static Set<String> constants = Set.of();
    private static Set<String> asked = Set.of();

    @BeforeAll
    static void readSources() throws IOException {
        keys = new TreeSet<>(texts().stringPropertyNames());
        String window = sources(Path.of("src/main/java/dev/inkling/ui"));
        literals = found(LITERAL, 1, window);
        asked = found(ASKED, 1, window);
        // Texts of choices are named after the constants of other packages.
        constants = found(CONSTANT, 0, sources(Path.of("src/main/java")));
    }

    private static String sources(Path folder) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            StringBuilder all = new StringBuilder();
            for (Path file :
                    files.filter(path -> path.toString().endsWith(".java")).toList()) {
                all.append(Files.readString(file)).append('\n');
            }
            return all.toString();
        }
    }

    @Test
    void everyTextThatIsAskedForExists() {
        assertTrue(!asked.isEmpty());
        Set<String> missing = new TreeSet<>(asked);
        missing.removeAll(keys);
        assertEquals(Set.of(), missing);
    }

    /** Many keys reach {@code Messages.get} through a variable; what looks like one must be one, or begin some. */
    @Test
    void everythingThatLooksLikeAKeyIsOne() {
        Set<String> rooms =
                keys.stream().map(key -> key.substring(0, key.indexOf('.'))).collect(Collectors.toSet());
        List<String> wrong = literals.stream()
                .filter(text -> KEY.matcher(text).matches())
                .filter(text -> rooms.contains(text.substring(0, text.indexOf('.'))))
                .filter(text -> !FILE.matcher(text).matches())
                .filter(text -> keys.stream().noneMatch(key -> key.equals(text) || key.startsWith(text + ".")))
                .toList();
        assertEquals(List.of(), wrong);
    }

    @Test
    void everyTextIsUsed() {
        assertEquals(List.of(), keys.stream().filter(key -> !isUsed(key)).toList());
    }

    /** As a whole, as the tip or a constant of a used key, or put together from a beginning and a name. */
    private static boolean isUsed(String key) {
        if (literals.contains(key)) {
            return true;
        }
        int last = key.lastIndexOf('.');
        String name = key.substring(last + 1);
        if (last > 0 && (name.equals("tip") || isConstant(name)) && isUsed(key.substring(0, last))) {
            return true;
        }
        for (int dot = key.indexOf('.'); dot > 0; dot = key.indexOf('.', dot + 1)) {
            String rest = key.substring(dot + 1);
            if (literals.contains(key.substring(0, dot + 1)) && (literals.contains(rest) || isConstant(rest))) {
                return true;
            }
        }
        return false;
    }

    private static boolean isConstant(String name) {
        return constants.contains(name.toUpperCase(Locale.ROOT));
    }

    @Test
    void everyTextIsAPatternWithPairedApostrophes() throws IOException {
        List<String> wrong = new ArrayList<>();
        texts().forEach((key, text) -> {
            try {
                new MessageFormat((String) text, Locale.ENGLISH);
            } catch (IllegalArgumentException e) {
                wrong.add(key + ": " + e.getMessage());
            }
            if (((String) text).replace("''", "").contains("'")) {
                wrong.add(key + ": a single apostrophe disappears, write it twice");
            }
        });
        assertEquals(List.of(), wrong);
    }

    @Test
    void noKeyIsGivenTwice() throws IOException {
        Set<String> seen = new HashSet<>();
        List<String> twice = Files.readAllLines(TEXTS).stream()
                .filter(line -> line.matches("[a-z][^=\\s]*\\s*=.*"))
                .map(line -> line.substring(0, line.indexOf('=')).trim())
                .filter(key -> !seen.add(key))
                .toList();
        assertEquals(List.of(), twice);
    }

    private static Properties texts() throws IOException {
        Properties texts = new Properties();
        try (Reader reader = Files.newBufferedReader(TEXTS)) {
            texts.load(reader);
        }
        return texts;
    }

    private static Set<String> found(Pattern pattern, int group, String text) {
        return pattern.matcher(text)
                .results()
                .map(result -> result.group(group))
                .collect(Collectors.toSet());
    }
}
