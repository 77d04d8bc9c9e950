package dev.inkling.cli;

import dev.inkling.data.DataException;
import dev.inkling.recipe.RecipeException;
import dev.inkling.run.RunFileException;
import dev.inkling.run.store.StoreException;
import dev.inkling.train.SettingException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.IExecutionExceptionHandler;
import picocli.CommandLine.IParameterExceptionHandler;
import picocli.CommandLine.MissingParameterException;
import picocli.CommandLine.Model.ArgSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ParseResult;
import picocli.CommandLine.TypeConversionException;
import picocli.CommandLine.UnmatchedArgumentException;

/** Tells what went wrong: a sentence on the error stream, and the exit code for its kind. */
final class CommandProblems implements IParameterExceptionHandler, IExecutionExceptionHandler {
    private final Console console;

    CommandProblems(Console console) {
        this.console = console;
    }

    @Override
    public int handleParseException(ParameterException e, String[] args) {
        console.tell(
                sentence(e) + " See: " + e.getCommandLine().getCommandSpec().qualifiedName() + " --help");
        return ExitCode.USAGE;
    }

    @Override
    public int handleExecutionException(Exception e, CommandLine commandLine, @Nullable ParseResult parseResult) {
        console.tell(sentence(e));
        return exitCode(e);
    }

    /** The error's own sentence, or its name where it has none. */
    static String sentence(Throwable error) {
        String message = error.getMessage();
        return message == null ? "The command failed: " + error + "." : message;
    }

    /** The exit code for an error of this kind. */
    static int exitCode(Exception e) {
        if (e instanceof SettingException) {
            return ExitCode.USAGE;
        }
        boolean aboutFiles = e instanceof DataException
                || e instanceof RunFileException
                || e instanceof RecipeException
                || e instanceof StoreException
                || e instanceof IOException
                || e instanceof UncheckedIOException;
        return aboutFiles ? ExitCode.DATA : ExitCode.FAILED;
    }

    private static String sentence(ParameterException e) {
        ArgSpec argument = e.getArgSpec();
        if (e.getCause() instanceof TypeConversionException reason && argument != null) {
            return name(argument) + ": " + whole(String.valueOf(reason.getMessage()));
        }
        if (e instanceof UnmatchedArgumentException unmatched) {
            List<String> likely = unmatched.getSuggestions();
            String unknown = "“" + String.join(" ", unmatched.getUnmatched()) + "” is unknown"
                    + (unmatched.isUnknownOption() ? "" : " here");
            return likely.isEmpty()
                    ? unknown + "."
                    : unknown + "; did you mean " + likely.stream().limit(3).collect(Collectors.joining(" or ")) + "?";
        }
        if (e instanceof MissingParameterException && argument != null) {
            return name(argument) + " is missing, or what belongs behind it.";
        }
        String message = String.valueOf(e.getMessage()).lines().findFirst().orElse("");
        return whole(message);
    }

    private static String whole(String sentence) {
        return sentence.endsWith(".") ? sentence : sentence + ".";
    }

    private static String name(ArgSpec argument) {
        return argument instanceof OptionSpec option ? option.longestName() : argument.paramLabel();
    }
}
