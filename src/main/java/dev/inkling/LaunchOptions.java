package dev.inkling;

import java.net.URI;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.IVersionProvider;
import picocli.CommandLine.Option;

/** What can be said on the command line when the window is opened. */
@Command(
        name = "inkling",
        description = "Opens the workbench: train small neural networks, watch them learn, draw digits at them.",
        mixinStandardHelpOptions = true,
        versionProvider = LaunchOptions.Version.class)
final class LaunchOptions implements Runnable {

    @Option(
            names = "--datasets",
            paramLabel = "FOLDER",
            description = "Where the folder mnist/ with the four MNIST files is looked for first"
                    + " (default: the environment variable INKLING_DATASETS).",
            defaultValue = "${env:INKLING_DATASETS}")
    private @Nullable Path datasets;

    @Option(
            names = "--mirror",
            paramLabel = "URL",
            description = "An http or https address that has the four MNIST files, asked before the public ones"
                    + " when MNIST is downloaded.")
    private @Nullable URI mirror;

    /** Nothing to do but parse. */
    @Override
    public void run() {}

    /** The same as JavaFX passes arguments on. */
    String[] forWindow() {
        List<String> arguments = new ArrayList<>();
        if (datasets != null && !datasets.toString().isEmpty()) {
            arguments.add("--datasets=" + datasets);
        }
        if (mirror != null) {
            arguments.add("--mirror=" + mirror);
        }
        return arguments.toArray(String[]::new);
    }

    /** The version that the build wrote into the jar. */
    static final class Version implements IVersionProvider {
        @Override
        public String[] getVersion() {
            String version = Launcher.class.getPackage().getImplementationVersion();
            return new String[] {"Inkling " + (version == null ? "(development build)" : version)};
        }
    }
}
