package dev.inkling.cli;

import java.util.List;
import picocli.CommandLine;

/** Puts the command line together. */
public final class Commands {
    private static final int HELP_WIDTH = 110;

    private static final List<SettingTable.Group> OF_WEIGHTS =
            List.of(SettingTable.DATA, SettingTable.OF_WEIGHTS, SettingTable.SEED);
    private static final List<SettingTable.Group> OF_GRADIENTS =
            List.of(SettingTable.DATA, SettingTable.NETWORK, SettingTable.LEARNING, SettingTable.SEED);
    private static final List<SettingTable.Group> OF_RANGE_TEST = List.of(
            SettingTable.DATA, SettingTable.NETWORK, SettingTable.LEARNING, SettingTable.BATCHES, SettingTable.SEED);

    private Commands() {}

    /** All commands below {@code root}, which write to {@code console}. */
    public static CommandLine of(InklingCommand root, Console console) {
        CommandLine all = new CommandLine(root);
        TrainCommand train = new TrainCommand(root, console);
        all.addSubcommand(withSettings(train, train.settings(), SettingTable.ALL));
        SweepCommand sweep = new SweepCommand(root, console);
        all.addSubcommand(withSettings(sweep, sweep.settings(), SettingTable.ALL));
        RangeTestCommand rangeTest = new RangeTestCommand(root, console);
        all.addSubcommand(withSettings(rangeTest, rangeTest.settings(), OF_RANGE_TEST));
        PredictCommand predict = new PredictCommand(root, console);
        all.addSubcommand(withSettings(predict, predict.settings(), OF_WEIGHTS));
        EvaluateCommand evaluate = new EvaluateCommand(root, console);
        all.addSubcommand(withSettings(evaluate, evaluate.settings(), OF_WEIGHTS));
        CheckGradientsCommand check = new CheckGradientsCommand(root, console);
        all.addSubcommand(withSettings(check, check.settings(), OF_GRADIENTS));
        all.addSubcommand(new CommandLine(new RecipesCommand(console)).addSubcommand(new ShowRecipeCommand(console)));
        all.addSubcommand(new CommandLine(new DatasetsCommand(root, console))
                .addSubcommand(new DownloadCommand(root, console))
                .addSubcommand(new ExportDatasetCommand(root, console))
                .addSubcommand(new ImportDrawingsCommand(root, console)));
        all.addSubcommand(RunsCommand.of(root, console));
        all.addSubcommand(new HelpOfCommand(all));
        NumberTexts.readBy(all);
        CommandProblems problems = new CommandProblems(console);
        all.setOut(console.out())
                .setErr(console.err())
                .setUsageHelpWidth(HELP_WIDTH)
                .setCaseInsensitiveEnumValuesAllowed(true)
                .setParameterExceptionHandler(problems)
                .setExecutionExceptionHandler(problems);
        addCommonHelp(all);
        return all;
    }

    private static CommandLine withSettings(Object command, SettingOptions settings, List<SettingTable.Group> groups) {
        CommandLine line = new CommandLine(command);
        settings.addTo(line.getCommandSpec(), groups);
        return line;
    }

    /** Every command has --help and --version, and says what its exit code means. */
    private static void addCommonHelp(CommandLine command) {
        if (!command.getCommandSpec().helpCommand()) {
            command.getCommandSpec().mixinStandardHelpOptions(true);
            command.getCommandSpec().versionProvider(new InklingCommand.Version());
        }
        command.getCommandSpec()
                .usageMessage()
                .sortOptions(false)
                .abbreviateSynopsis(true)
                .exitCodeListHeading("%nExit codes:%n")
                .exitCodeList(ExitCode.descriptions());
        command.getSubcommands().values().forEach(Commands::addCommonHelp);
    }
}
