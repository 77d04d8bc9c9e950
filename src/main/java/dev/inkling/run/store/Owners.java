package dev.inkling.run.store;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.DirectoryIteratorException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.UUID;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Tells whether the programs that runs go on in are still alive: each one that uses the store holds the lock of a file of its
 * own, which the system gives back however the program ends.
 */
final class Owners implements AutoCloseable {
    /**
     * Begins the names of all owners in this process. Their files must not be touched to see whether they are locked: where
     * locks are POSIX's, closing a file gives back all locks that the process has on it.
     */
    private static final String PROCESS = UUID.randomUUID().toString();

    /** A name comes from the database too, and must not lead to another folder. */
    private static final Pattern NAME = Pattern.compile("[0-9a-f-]+");

    private static final String SUFFIX = ".lock";

    private final Path folder;
    private final String name;
    private final @Nullable FileChannel channel;

    private Owners(Path folder, String name, @Nullable FileChannel channel) {
        this.folder = folder;
        this.name = name;
        this.channel = channel;
    }

    /** Makes a new owner, and its file in the folder. */
    static Owners join(Path home) throws IOException {
        Path folder = RunHome.owners(home);
        Files.createDirectories(folder);
        while (true) {
            String name = PROCESS + "-" + UUID.randomUUID();
            Path file = file(folder, name);
            FileChannel channel = FileChannel.open(file, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE);
            FileLock lock = channel.tryLock();
            // Somebody who cleans up may have taken the new file for one that a dead owner left.
            if (lock != null && Files.exists(file)) {
                return new Owners(folder, name, channel);
            }
            channel.close();
        }
    }

    /** One who only reads, and needs no file: no run is its own. */
    static Owners onlooker(Path home) {
        return new Owners(RunHome.owners(home), PROCESS, null);
    }

    /** The name of this owner. */
    String name() {
        return name;
    }

    /** Whether this owner is there; if it is not, its file is not either when this returns. */
    boolean isAlive(String owner) throws IOException {
        Path file = file(folder, owner);
        if (!NAME.matcher(owner).matches() || !Files.exists(file)) {
            return false;
        }
        if (owner.startsWith(PROCESS)) {
            return true;
        }
        try (FileChannel other = FileChannel.open(file, StandardOpenOption.WRITE)) {
            FileLock lock = other.tryLock();
            if (lock == null) {
                return true;
            }
            Files.deleteIfExists(file);
            return false;
        } catch (NoSuchFileException e) {
            return false;
        }
    }

    /** Removes the files of owners that are not there any more. */
    void cleanUp() throws IOException {
        try (var files = Files.newDirectoryStream(folder, "*" + SUFFIX)) {
            for (Path file : files) {
                String fileName = file.getFileName().toString();
                isAlive(fileName.substring(0, fileName.length() - SUFFIX.length()));
            }
        } catch (DirectoryIteratorException e) {
            throw e.getCause();
        }
    }

    @Override
    public void close() throws IOException {
        if (channel != null) {
            Files.deleteIfExists(file(folder, name));
            channel.close();
        }
    }

    private static Path file(Path folder, String owner) {
        return folder.resolve(owner + SUFFIX);
    }
}
