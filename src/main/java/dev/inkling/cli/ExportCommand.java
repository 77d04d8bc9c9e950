package dev.inkling.cli;

import dev.inkling.nn.ParameterValues;
import dev.inkling.run.ConfigFile;
import dev.inkling.run.MetricsLog;
import dev.inkling.run.WeightsFile;
import dev.inkling.run.store.RunFacts;
import dev.inkling.run.store.RunStore;
import dev.inkling.train.Metrics;
import dev.inkling.train.SettingException;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Writes files of what is kept of a run. */
@Command(
        name = "export",
        description = "Writes files of what is kept of a run.",
        footerHeading = "%nExamples:%n",
        footer = {
            "  inkling runs export 12 --weights w.npz",
            "  inkling runs export 12 --best --weights w.npz --csv curves.csv --config run.json"
        })
final class ExportCommand implements Callable<Integer> {
    private final InklingCommand root;
    private final Console console;

    @Parameters(index = "0", paramLabel = "ID", description = "The run's number; see: inkling runs list")
    private long id;

    @Option(
            names = "--weights",
            paramLabel = "FILE.npz",
            description = "The last parameters as NumPy arrays W1, b1, W2, b2 …")
    private @Nullable Path weights;

    @Option(
            names = "--best",
            description = "The parameters with the best validation score, or where there is none test score, instead.")
    private boolean best;

    @Option(
            names = "--csv",
            paramLabel = "FILE.csv",
            description = "The curves: iteration, seconds, loss, and in the rows of evaluations their figures.")
    private @Nullable Path csv;

    @Option(names = "--config", paramLabel = "FILE.json", description = "All settings, for --config of other commands.")
    private @Nullable Path config;

    ExportCommand(InklingCommand root, Console console) {
        this.root = root;
        this.console = console;
    }

    @Override
    public Integer call() {
        Map<String, Path> files = files();
        if (best && weights == null) {
            throw new SettingException("--best is about --weights, which is missing.");
        }
        if (files.isEmpty()) {
            throw new SettingException("There is nothing to write; give --weights, --csv or --config with a file.");
        }
        OutputFiles outputs = new OutputFiles(root.home());
        files.forEach(outputs::add);
        try (RunStore store = RunStore.openToRead(root.home())) {
            write(store);
        }
        files.values().forEach(file -> console.line("Wrote " + file));
        return ExitCode.FINISHED;
    }

    /** All of it is read before the first file is written: where one thing is missing none is. */
    private void write(RunStore store) {
        RunFacts facts = store.run(id).facts();
        ParameterValues parameters = weights == null ? null : KeptRuns.parameters(store, id, best);
        Metrics metrics = csv == null ? null : store.metrics(id);
        if (weights != null && parameters != null) {
            WeightsFile.save(weights, parameters, facts.config().network().precision());
        }
        if (csv != null && metrics != null) {
            MetricsLog.save(csv, metrics, facts.dataset().regression());
        }
        if (config != null) {
            ConfigFile.save(config, facts.config());
        }
    }

    /** What is to be written, by option. */
    private Map<String, Path> files() {
        Map<String, Path> files = new LinkedHashMap<>();
        if (weights != null) {
            files.put("--weights", weights);
        }
        if (csv != null) {
            files.put("--csv", csv);
        }
        if (config != null) {
            files.put("--config", config);
        }
        return files;
    }
}
