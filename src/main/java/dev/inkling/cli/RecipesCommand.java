package dev.inkling.cli;

import dev.inkling.recipe.Recipe;
import dev.inkling.recipe.Recipes;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Lists the experiments that are ready to run. */
@Command(
        name = "recipes",
        description = "Lists the experiments that are ready to run.",
        footerHeading = "%nExamples:%n",
        footer = {
            "  inkling recipes",
            "  inkling recipes show iris-from-scratch",
            "  inkling train --recipe iris-from-scratch"
        })
final class RecipesCommand implements Callable<Integer> {
    private final Console console;

    @Option(names = "--json", description = "JSON lines on standard output, and nothing else.")
    private boolean json;

    RecipesCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() {
        List<Recipe> recipes = Recipes.builtIn();
        for (Recipe recipe : recipes) {
            String title = recipe.title().in(Locale.ENGLISH);
            String summary = recipe.summary().in(Locale.ENGLISH);
            console.line(
                    json
                            ? new JsonLine()
                                    .put("recipe", recipe.id())
                                    .put("title", title)
                                    .put("summary", summary)
                                    .put("dataset", recipe.dataset())
                                    .put("runs", recipe.runs().size())
                                    .toString()
                            : String.format(Locale.ROOT, "%-22s %s. %s", recipe.id(), title, summary));
        }
        return ExitCode.FINISHED;
    }
}
