package dev.inkling.cli;

import dev.inkling.recipe.ExpectedTable;
import dev.inkling.recipe.PlannedRun;
import dev.inkling.recipe.Recipe;
import dev.inkling.train.ConfigJson;
import java.util.Locale;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** Tells what a recipe is about, and what it sets. */
@Command(
        name = "show",
        description = "Tells what a recipe is about, which figures were published, and what it sets.",
        footerHeading = "%nExamples:%n",
        footer = {"  inkling recipes show mnist-backprop", "  inkling recipes show lesson.json"})
final class ShowRecipeCommand implements Callable<Integer> {
    private final Console console;

    @Parameters(index = "0", paramLabel = "NAME|FILE", description = "A recipe's name, or a file with one.")
    private String name = "";

    ShowRecipeCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() {
        Recipe recipe = NamedRecipe.find(name);
        console.line(recipe.title().in(Locale.ENGLISH));
        console.line("");
        console.line(recipe.description().in(Locale.ENGLISH));
        for (ExpectedTable table : recipe.expected()) {
            console.line("");
            console.line("Published: " + table.title().in(Locale.ENGLISH) + ", "
                    + table.rows().size() + " rows");
        }
        for (PlannedRun run : recipe.runs()) {
            console.line("");
            console.line("Run " + run.name() + ":");
            console.line(ConfigJson.write(run.config()));
        }
        return ExitCode.FINISHED;
    }
}
