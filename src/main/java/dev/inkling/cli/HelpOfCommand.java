package dev.inkling.cli;

import dev.inkling.train.SettingException;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Tells what {@code --help} of a command tells, also of one below another; picocli's own looks at the first word alone. */
@Command(
        name = "help",
        helpCommand = true,
        description = "Tells all about the program, or about one of its commands.",
        footerHeading = "%nExamples:%n",
        footer = {"  inkling help train", "  inkling help runs show"})
final class HelpOfCommand implements Callable<Integer> {
    private final CommandLine program;

    @Parameters(arity = "0..*", paramLabel = "COMMAND", description = "The command, as it is called.")
    private List<String> names = List.of();

    @Option(
            names = {"-h", "--help"},
            usageHelp = true,
            description = "Show this help message and exit.")
    private boolean ownHelp;

    /** @param program the command line with all commands */
    HelpOfCommand(CommandLine program) {
        this.program = program;
    }

    @Override
    public Integer call() {
        CommandLine command = program;
        for (String name : names) {
            CommandLine inside = command.getSubcommands().get(name);
            if (inside == null) {
                throw unknown(name, command);
            }
            command = inside;
        }
        command.usage(command.getOut());
        return ExitCode.FINISHED;
    }

    private static SettingException unknown(String name, CommandLine above) {
        String called = above.getCommandSpec().qualifiedName();
        return new SettingException("“" + name + "” is no command of " + called + "; "
                + (above.getSubcommands().isEmpty()
                        ? "it has none."
                        : "it has " + String.join(", ", above.getSubcommands().keySet()) + ".")
                + " See: " + called + " --help");
    }
}
