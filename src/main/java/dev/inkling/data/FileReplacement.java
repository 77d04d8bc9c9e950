package dev.inkling.data;

import java.io.BufferedOutputStream;
import java.io.FileNotFoundException;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.ThreadLocalRandom;
import org.jspecify.annotations.Nullable;

/** Writes files beside their place and moves them there: there is the whole new one or what was there before. */
public final class FileReplacement {
    private FileReplacement() {}

    /** What a file gets. */
    @FunctionalInterface
    public interface Content {
        /** Writes everything; the stream is closed by the caller. */
        void writeTo(OutputStream out) throws IOException;
    }

    /** A place where no file can be written, told in the parts of a sentence. */
    public static final class PlaceException extends IOException {
        private static final long serialVersionUID = 1L;

        private final String remedy;

        PlaceException(String found, String remedy) {
            super(found);
            this.remedy = remedy;
        }

        /** What to do, as a sentence. */
        public String remedy() {
            return remedy;
        }
    }

    /**
     * Replaces one file.
     *
     * @throws PlaceException if it is none that can be replaced
     */
    public static void write(Path file, Content content) throws IOException {
        write(Map.of(file, content));
    }

    /**
     * Replaces files that belong together: none is touched before all of them are written.
     *
     * @throws PlaceException if one is none that can be replaced
     */
    public static void write(Map<Path, Content> files) throws IOException {
        Map<Path, Content> places = new LinkedHashMap<>();
        for (Map.Entry<Path, Content> file : files.entrySet()) {
            places.put(target(file.getKey()), file.getValue());
        }
        Map<Path, Path> partials = new LinkedHashMap<>();
        try {
            for (Map.Entry<Path, Content> place : places.entrySet()) {
                Path partial = partial(place.getKey());
                partials.put(partial, place.getKey());
                writePartial(partial, place.getValue());
            }
            for (Map.Entry<Path, Path> written : partials.entrySet()) {
                move(written.getKey(), written.getValue());
            }
        } finally {
            for (Path partial : partials.keySet()) {
                Files.deleteIfExists(partial);
            }
        }
    }

    /**
     * The place itself: a link stays a link, and what is not to be replaced is refused.
     *
     * @throws PlaceException if no file can be written there, as far as can be told without writing
     */
    public static Path target(Path file) throws IOException {
        if (!Files.exists(file)) {
            Path target = file.toAbsolutePath();
            Path folder = target.getParent();
            if (folder == null || !Files.isDirectory(folder)) {
                throw new PlaceException("its folder does not exist", "Make the folder, or choose another place.");
            }
            requireWritable(folder);
            return target;
        }
        if (!Files.isRegularFile(file)) {
            throw new PlaceException("it is a folder or a special file", "Choose the name of a file.");
        }
        if (!Files.isWritable(file)) {
            throw new PlaceException("it is there already and protected", "Choose another name, or allow writing.");
        }
        Path target = file.toRealPath();
        requireWritable(target.getParent());
        return target;
    }

    /** What replaces a file is written beside it. */
    private static void requireWritable(@Nullable Path folder) throws PlaceException {
        if (folder == null || !Files.isWritable(folder)) {
            throw new PlaceException("its folder is protected", "Choose another place, or allow writing.");
        }
    }

    /** Not by Files.createTempFile: what it makes, nobody but its owner may read, in its final place too. */
    private static Path partial(Path file) {
        String mark = Integer.toHexString(ThreadLocalRandom.current().nextInt());
        return file.resolveSibling("." + file.getFileName() + "." + mark + ".partial");
    }

    /** By a FileOutputStream, as a channel would be closed when the thread is interrupted: a stopped run saves too. */
    private static void writePartial(Path partial, Content content) throws IOException {
        try (FileOutputStream file = open(partial);
                OutputStream out = new BufferedOutputStream(file)) {
            content.writeTo(out);
            out.flush();
            // Else a power failure can leave the moved name with an empty file behind it.
            file.getFD().sync();
        }
    }

    /** The system names the file beside the wanted one, which nobody has heard of. */
    private static FileOutputStream open(Path partial) throws PlaceException {
        try {
            return new FileOutputStream(partial.toFile());
        } catch (FileNotFoundException e) {
            String reason = String.valueOf(e.getMessage())
                    .replace(partial.toString(), "")
                    .strip();
            throw new PlaceException(
                    "no file can be made in its folder" + (reason.isEmpty() ? "" : " " + reason),
                    "Choose another place, or see that files can be made there.");
        }
    }

    private static void move(Path partial, Path target) throws IOException {
        try {
            Files.move(partial, target, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } catch (AtomicMoveNotSupportedException e) {
            Files.move(partial, target, StandardCopyOption.REPLACE_EXISTING);
        }
    }
}
