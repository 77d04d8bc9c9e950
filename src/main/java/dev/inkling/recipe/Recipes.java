package dev.inkling.recipe;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/** Where recipes come from: the program itself, or a file. */
public final class Recipes {
    /** Ids of the recipes that come with the program, in the order of their numbers as experiments. */
    public static final List<String> BUILT_IN = List.of(
            "mnist-backprop", "mnist-gradient-check", "iris-from-scratch", "mnist-learning-rates", "random-regression");

    /** Enough for a recipe that brings the initial parameters of a network of a million. */
    static final int MOST_BYTES = 32 << 20;

    private Recipes() {}

    /** The recipes that come with the program. */
    public static List<Recipe> builtIn() {
        return BUILT_IN.stream().map(Recipes::load).toList();
    }

    /** The recipe that comes with the program under this id. */
    public static Optional<Recipe> byId(String id) {
        return BUILT_IN.contains(id) ? Optional.of(load(id)) : Optional.empty();
    }

    /**
     * Reads a recipe that somebody wrote.
     *
     * @throws RecipeException if it cannot be read, or is no recipe; the sentence names file and field
     */
    public static Recipe read(Path file) {
        return RecipeReader.read(String.valueOf(file.getFileName()), content(file));
    }

    private static Recipe load(String id) {
        String name = id + ".json";
        try (InputStream in = Recipes.class.getResourceAsStream(name)) {
            if (in == null) {
                throw new RecipeException("The program file lacks " + name + ". Install Inkling again.");
            }
            return RecipeReader.read(name, new String(in.readAllBytes(), StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new RecipeException(name + " cannot be read from the program file. Install Inkling again.");
        }
    }

    private static String content(Path file) {
        if (Files.exists(file) && !Files.isRegularFile(file)) {
            throw new RecipeException(file + " is a folder or a special file; choose the recipe's file itself.");
        }
        try (InputStream in = Files.newInputStream(file)) {
            // One more than allowed: the size that the system states may be out of date, or 0.
            byte[] bytes = in.readNBytes(MOST_BYTES + 1);
            if (bytes.length > MOST_BYTES) {
                throw new RecipeException(
                        file + " is larger than " + (MOST_BYTES >> 20) + " MB; a recipe has at most that.");
            }
            return StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(bytes))
                    .toString();
        } catch (CharacterCodingException e) {
            throw new RecipeException(file + " is not text in UTF-8; a recipe is a JSON file. Choose another file.");
        } catch (NoSuchFileException e) {
            throw new RecipeException(file + " does not exist. Choose another file.");
        } catch (AccessDeniedException e) {
            throw new RecipeException(
                    file + " cannot be read: access was denied. Give your user the right to read it.");
        } catch (IOException e) {
            throw new RecipeException(
                    file + " cannot be read (" + e.getMessage() + "). Check the disk, or choose another file.");
        }
    }
}
