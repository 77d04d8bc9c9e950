package dev.inkling;

import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.core.domain.properties.HasName.Predicates.name;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchRule;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The plan of the house that ARCHITECTURE.md draws. Rooms that are not built yet hold it trivially. */
class ArchitectureTest {
    private static final String ROOT = "dev.inkling";
    private static final int MOST_LINES = 400;

    /** Who may use whom. */
    private static final Map<String, Set<String>> MAY_USE = Map.of(
            "data", Set.of("ink"),
            "ink", Set.of(),
            "nn", Set.of("data"),
            "optim", Set.of("nn"),
            "train", Set.of("data", "nn", "optim"),
            "run", Set.of("data", "ink", "nn", "optim", "train"),
            "recipe", Set.of("data", "ink", "nn", "optim", "train", "run"),
            "cli", Set.of("data", "ink", "nn", "optim", "train", "run", "recipe"),
            "ui", Set.of("data", "ink", "nn", "optim", "train", "run", "recipe"));

    private static final JavaClasses CLASSES = new ClassFileImporter()
            .withImportOption(new ImportOption.DoNotIncludeTests())
            .importPackages(ROOT);

    @Test
    void eachRoomUsesOnlyThoseBelowIt() {
        MAY_USE.forEach((room, below) -> {
            String[] others = MAY_USE.keySet().stream()
                    .filter(other -> !other.equals(room) && !below.contains(other))
                    .map(ArchitectureTest::inside)
                    .toArray(String[]::new);
            check(noClasses()
                    .that()
                    .resideInAPackage(inside(room))
                    .should()
                    .dependOnClassesThat()
                    .resideInAnyPackage(others)
                    .orShould()
                    .dependOnClassesThat()
                    .resideInAPackage(ROOT)
                    .because("what " + room + " may use is " + below));
        });
    }

    @Test
    void networksKnowNoDataButItsShape() {
        check(noClasses()
                .that()
                .resideInAPackage(inside("nn"))
                .should()
                .dependOnClassesThat(resideInAPackage(inside("data")).and(not(name(ROOT + ".data.SampleShape"))))
                .because("a network computes on arrays, wherever they come from"));
    }

    @Test
    void windowsAreInUiAlone() {
        check(noClasses()
                .that()
                .resideOutsideOfPackages(inside("ui"), ROOT)
                .should()
                .dependOnClassesThat(
                        resideInAnyPackage("javafx..", "org.controlsfx..", "atlantafx..", "org.kordamp.ikonli.."))
                .because("everything else must work, and be tested, without a window"));
    }

    @Test
    void nativeArraysStayBelowTheWindow() {
        check(noClasses()
                .that()
                .resideOutsideOfPackages(inside("data"), inside("nn"), inside("optim"), inside("train"), inside("run"))
                .should()
                .dependOnClassesThat(resideInAnyPackage("org.nd4j..", "org.bytedeco..", "com.sun.jna.."))
                .because("native memory has an owner, and a window that holds it would read what a trainer writes"));
    }

    @Test
    void packagesHaveNoCycles() {
        check(slices().matching(ROOT + ".(**)")
                .should()
                .beFreeOfCycles()
                .because("each can be read after those it uses"));
    }

    @Test
    void everyPackageSaysWhatItIsAndThatNothingIsNull() throws IOException {
        List<Path> folders;
        try (Stream<Path> files = Files.walk(Path.of("src/main/java"))) {
            folders = files.filter(ArchitectureTest::isJava)
                    .map(Path::getParent)
                    .distinct()
                    .toList();
        }
        assertTrue(folders.size() >= 5, folders::toString);
        List<Path> wrong = new ArrayList<>();
        for (Path folder : folders) {
            Path info = folder.resolve("package-info.java");
            String text = Files.exists(info) ? Files.readString(info) : "";
            if (!text.startsWith("/**") || !text.contains("@NullMarked")) {
                wrong.add(folder);
            }
        }
        assertEquals(List.of(), wrong, "need a package-info.java with a sentence of Javadoc and @NullMarked");
    }

    @Test
    void filesStayShortEnoughToRead() throws IOException {
        List<String> tooLong = new ArrayList<>();
        try (Stream<Path> files = Files.walk(Path.of("src"))) {
            for (Path file : files.filter(ArchitectureTest::isJava).toList()) {
                try (Stream<String> lines = Files.lines(file)) {
                    long count = lines.count();
                    if (count > MOST_LINES) {
                        tooLong.add(file + ": " + count);
                    }
                }
            }
        }
        assertEquals(List.of(), tooLong, "longer than " + MOST_LINES + " lines; split them");
    }

    private static boolean isJava(Path file) {
        return file.toString().endsWith(".java");
    }

    private static String inside(String room) {
        return ROOT + "." + room + "..";
    }

    private static void check(ArchRule rule) {
        rule.allowEmptyShould(true).check(CLASSES);
    }
}
