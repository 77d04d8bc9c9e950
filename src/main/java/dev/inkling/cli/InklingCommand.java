package dev.inkling.cli;

import dev.inkling.data.BuiltInDigits;
import dev.inkling.data.DatasetLibrary;
import dev.inkling.data.DatasetPlaces;
import dev.inkling.data.UserDirectories;
import dev.inkling.data.mine.HomeDigits;
import dev.inkling.run.store.RunHome;
import java.net.URI;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.IVersionProvider;
import picocli.CommandLine.Option;
import picocli.CommandLine.ScopeType;

/** The program itself: a window without a command; and what all commands share. */
@Command(
        name = "inkling",
        description = {
            "Opens the workbench: train small neural networks, watch them learn, draw digits at them.",
            "With a command it works in the terminal, without a window."
        },
        versionProvider = InklingCommand.Version.class,
        footerHeading = "%nExamples:%n",
        footer = {
            "  inkling                                  the window",
            "  inkling train --dataset iris             train in the terminal",
            "  inkling train --hidden 256,128 --optimizer adam --lr 0.001 --json",
            "  inkling datasets                         what there is to learn from",
            "  inkling runs list                        what was trained before",
            "  inkling help train                       all about one command",
            "(inkling stands for: java -jar inkling.jar)"
        })
public final class InklingCommand implements Runnable {
    /** Names the folder for datasets where no option does. */
    private static final String DATASETS_VARIABLE = "INKLING_DATASETS";

    @Option(
            names = "--datasets",
            paramLabel = "FOLDER",
            scope = ScopeType.INHERIT,
            description = "Where the folder mnist/ with the four MNIST files is looked for first"
                    + " (default: the environment variable " + DATASETS_VARIABLE + ").")
    private @Nullable Path datasets;

    @Option(
            names = "--mirror",
            paramLabel = "URL",
            scope = ScopeType.INHERIT,
            description = "An http or https address that has the four MNIST files, asked before the public ones"
                    + " when MNIST is downloaded.")
    private @Nullable URI mirror;

    @Option(
            names = "--home",
            paramLabel = "FOLDER",
            scope = ScopeType.INHERIT,
            description = "Where runs and My digits are kept (default: the environment variable " + RunHome.VARIABLE
                    + ", else the user's data folder).")
    private @Nullable Path home;

    private final Map<String, String> environment;
    private final UserDirectories directories;
    private boolean windowWanted;

    /** @param environment as {@link System#getenv()} */
    public InklingCommand(Map<String, String> environment, UserDirectories directories) {
        this.environment = Map.copyOf(environment);
        this.directories = directories;
    }

    /** No command was given. */
    @Override
    public void run() {
        windowWanted = true;
    }

    /** Whether the window is to be opened: nothing was asked for that the terminal has answered. */
    public boolean isWindowWanted() {
        return windowWanted;
    }

    /** The same options as JavaFX passes arguments on. */
    public String[] forWindow() {
        List<String> arguments = new ArrayList<>();
        Path named = namedFolder();
        if (named != null) {
            arguments.add("--datasets=" + named);
        }
        if (home != null) {
            arguments.add("--home=" + home);
        }
        if (mirror != null) {
            arguments.add("--mirror=" + mirror);
        }
        return arguments.toArray(String[]::new);
    }

    /** The datasets of this computer. */
    DatasetLibrary library() {
        return new DatasetLibrary(
                DatasetPlaces.of(namedFolder(), Path.of(""), directories),
                new BuiltInDigits(directories),
                new HomeDigits(home()));
    }

    /** The folder with the database of runs, and with My digits. */
    Path home() {
        return RunHome.of(home, environment, directories);
    }

    /** Where MNIST is downloaded from before the public addresses are asked. */
    @Nullable
    URI mirror() {
        return mirror;
    }

    private @Nullable Path namedFolder() {
        if (datasets != null) {
            return datasets;
        }
        String variable = environment.getOrDefault(DATASETS_VARIABLE, "");
        return variable.isBlank() ? null : Path.of(variable);
    }

    /** The version that the build wrote into the jar. */
    static final class Version implements IVersionProvider {
        @Override
        public String[] getVersion() {
            String version = InklingCommand.class.getPackage().getImplementationVersion();
            return new String[] {"Inkling " + (version == null ? "(development build)" : version)};
        }

        /** As it is noted with runs that are kept. */
        static String ofProgram() {
            String version = InklingCommand.class.getPackage().getImplementationVersion();
            return version == null ? "development" : version;
        }
    }
}
