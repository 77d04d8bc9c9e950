package dev.inkling.data;

import static dev.inkling.data.Sentences.assertRefused;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MnistFolderTest {
    @TempDir
    Path home;

    @Test
    void knowsTheOriginalsByTheirSums() throws IOException {
        SmallFiles.writeArchives(home, SmallFiles.fourFiles());

        Dataset dataset = new MnistFolder(home, SmallFiles.sums()).load();

        assertEquals("mnist", dataset.id());
        assertEquals("MNIST", dataset.title());
        assertEquals("", dataset.note());
        assertEquals(List.of("0", "1", "2", "3", "4", "5", "6", "7", "8", "9"), dataset.classNames());
        assertEquals(6, dataset.train().size());
        assertEquals(4, dataset.test().size());
        assertEquals(9, dataset.train().label(0));
    }

    @Test
    void loadsOthersUnderTheNameOfTheirFolder() throws IOException {
        Path fashion = home.resolve("fashion");
        Path disguised = home.resolve("mnist");
        SmallFiles.writeArchives(fashion, SmallFiles.fourFiles());
        SmallFiles.writeArchives(disguised, SmallFiles.fourFiles());

        Dataset other = new MnistFolder(fashion).load();

        assertEquals("fashion", other.id());
        assertEquals("fashion", other.title());
        assertTrue(other.note().contains("not the original"), other.note());
        assertEquals("mnist-other", new MnistFolder(disguised).load().id());
    }

    @ParameterizedTest
    @ValueSource(strings = {"-idx#-ubyte", ".idx#-ubyte", "-idx#-ubyte.gz", ".idx#-ubyte.gz"})
    void acceptsTheNamesInUse(String ending) throws IOException {
        for (Map.Entry<MnistPart, byte[]> file : SmallFiles.fourFiles().entrySet()) {
            String archive = file.getKey().archiveName();
            String role = archive.substring(0, archive.indexOf("-idx"));
            String name = role + ending.replace("#", file.getKey().holdsImages() ? "3" : "1");
            Files.write(home.resolve(name), file.getValue());
        }

        assertEquals(6, new MnistFolder(home).load().train().size());
    }

    @Test
    void namesWhatIsMissing() throws IOException {
        SmallFiles.writeArchives(home, SmallFiles.fourFiles());
        Files.delete(home.resolve("t10k-labels-idx1-ubyte.gz"));
        Files.delete(home.resolve("train-images-idx3-ubyte.gz"));

        String message = assertRefused(
                () -> new MnistFolder(home).load(),
                home.toString(),
                "lacks train-images-idx3-ubyte, t10k-labels-idx1-ubyte (with or without .gz)");

        assertFalse(message.contains("train-labels"), message);
        assertRefused(() -> new MnistFolder(home.resolve("nowhere")).load(), "is no folder with train-images");
    }

    @Test
    void refusesFilesThatDoNotBelongTogether() throws IOException {
        Map<MnistPart, byte[]> fewerLabels = SmallFiles.fourFiles();
        fewerLabels.put(MnistPart.TRAIN_LABELS, SmallFiles.labels(5));
        SmallFiles.writeArchives(home.resolve("a"), fewerLabels);
        Map<MnistPart, byte[]> otherSize = SmallFiles.fourFiles();
        byte[] images = SmallFiles.images(4);
        images[11] = 2;
        images[15] = 3;
        otherSize.put(MnistPart.TEST_IMAGES, images);
        SmallFiles.writeArchives(home.resolve("b"), otherSize);

        assertRefused(
                () -> new MnistFolder(home.resolve("a")).load(),
                "train-labels-idx1-ubyte.gz",
                "found 5 labels",
                "expected 6");
        assertRefused(() -> new MnistFolder(home.resolve("b")).load(), "t10k-images", "2 × 3 pixels", "3 × 2 pixels");
    }

    @Test
    void looksIntoTheNamedFolderFirstThenBesideTheProgramThenAtHome() throws IOException {
        Path named = home.resolve("named");
        Path working = home.resolve("working");
        UserDirectories directories = new UserDirectories(Map.of(), "Linux", home);
        MnistSource source = new MnistSource(named, working, directories);

        assertEquals(Optional.empty(), source.find());
        assertRefused(source::load, named.toString(), source.downloadFolder().toString(), "Download it");

        Path own = home.resolve(".local/share/inkling/datasets/mnist");
        assertEquals(own, source.downloadFolder());
        SmallFiles.writeArchives(own, SmallFiles.fourFiles());
        assertEquals(Optional.of(own), source.find());
        SmallFiles.writeArchives(working.resolve("datasets/mnist"), SmallFiles.fourFiles());
        assertEquals(Optional.of(working.resolve("datasets/mnist")), source.find());
        SmallFiles.writeArchives(named.resolve("mnist"), SmallFiles.fourFiles());
        assertEquals(Optional.of(named.resolve("mnist")), source.find());
        assertEquals(6, source.load().train().size());
        assertEquals(
                Optional.of(working.resolve("datasets/mnist")), new MnistSource(null, working, directories).find());
    }

    @Test
    void namesWhatIsMissingWhereOnlySomeFilesAre() throws IOException {
        SmallFiles.writeArchives(home.resolve("datasets/mnist"), Map.of(MnistPart.TRAIN_IMAGES, SmallFiles.images(6)));
        MnistSource source = new MnistSource(null, home, new UserDirectories(Map.of(), "Linux", home));

        assertRefused(source::load, home.resolve("datasets/mnist") + " lacks train-labels-idx1-ubyte");
    }

    @Test
    void findsTheDataFolderOfEachSystem() {
        Map<String, String> env = Map.of("LOCALAPPDATA", "/local", "XDG_DATA_HOME", "/xdg");

        assertEquals(Path.of("/local/Inkling"), new UserDirectories(env, "Windows 11", home).data());
        assertEquals(home.resolve("AppData/Local/Inkling"), new UserDirectories(Map.of(), "Windows 10", home).data());
        assertEquals(
                home.resolve("Library/Application Support/Inkling"), new UserDirectories(env, "Mac OS X", home).data());
        assertEquals(Path.of("/xdg/inkling"), new UserDirectories(env, "Linux", home).data());
        assertEquals(
                home.resolve(".local/share/inkling"),
                new UserDirectories(Map.of("XDG_DATA_HOME", "relative"), "Linux", home).data());
    }
}
