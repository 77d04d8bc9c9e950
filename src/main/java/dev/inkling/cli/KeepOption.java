package dev.inkling.cli;

import picocli.CommandLine.Option;

/** Whether the runs of a command are kept in the database of runs. */
final class KeepOption {
    @Option(names = "--no-keep", description = "Do not keep this in the database of runs; see: inkling help runs")
    private boolean unwanted;

    RunKeeper open(InklingCommand root, Console console) {
        return unwanted ? RunKeeper.none(console) : RunKeeper.open(root.home(), console);
    }
}
