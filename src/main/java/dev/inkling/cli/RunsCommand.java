package dev.inkling.cli;

import picocli.CommandLine;
import picocli.CommandLine.Command;

/** What was trained before, in the database of runs. */
@Command(
        name = "runs",
        description = {
            "Lists, shows, goes on with, exports and deletes the runs that window and terminal have kept.",
            "They are in the folder that --home or the environment variable INKLING_HOME names, else in the user's data folder."
        },
        synopsisSubcommandLabel = "COMMAND",
        footerHeading = "%nExamples:%n",
        footer = {
            "  inkling runs list",
            "  inkling runs show 12",
            "  inkling runs resume 12",
            "  inkling runs export 12 --weights w.npz --csv curves.csv",
            "  inkling runs delete 7 8 9",
            "  inkling evaluate --run 12 --best"
        })
final class RunsCommand {
    private RunsCommand() {}

    /** With all commands below it. */
    static CommandLine of(InklingCommand root, Console console) {
        return new CommandLine(new RunsCommand())
                .addSubcommand(new ListRunsCommand(root, console))
                .addSubcommand(new ShowRunCommand(root, console))
                .addSubcommand(new ResumeCommand(root, console))
                .addSubcommand(new ExportCommand(root, console))
                .addSubcommand(new DeleteRunsCommand(root, console))
                .addSubcommand(new CompactCommand(root, console));
    }
}
