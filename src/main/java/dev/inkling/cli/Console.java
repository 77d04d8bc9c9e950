package dev.inkling.cli;

import java.io.OutputStreamWriter;
import java.io.PrintStream;
import java.io.PrintWriter;
import java.lang.reflect.InvocationTargetException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Map;

/**
 * Where a command writes to.
 *
 * @param out what was asked for, and nothing else
 * @param err errors and what is told on the side
 * @param interactive whether a person watches, so that a line may be written over
 */
public record Console(PrintWriter out, PrintWriter err, boolean interactive) {

    /** The streams of this process. */
    public static Console of(PrintStream out, PrintStream err, Map<String, String> environment) {
        java.io.Console terminal = System.console();
        Charset charset = terminal == null ? StandardCharsets.UTF_8 : terminal.charset();
        boolean clever = !environment.getOrDefault("TERM", "dumb").equals("dumb");
        return new Console(
                new PrintWriter(new OutputStreamWriter(out, charset), false),
                new PrintWriter(new OutputStreamWriter(err, charset), true),
                terminal != null && clever && isTerminal(terminal));
    }

    /** From JDK 22 on there may be a console that is no terminal, and a method that tells; before, a console is one. */
    private static boolean isTerminal(java.io.Console console) {
        try {
            return (boolean) java.io.Console.class.getMethod("isTerminal").invoke(console);
        } catch (NoSuchMethodException e) {
            return true;
        } catch (IllegalAccessException | InvocationTargetException e) {
            return false;
        }
    }

    /** Writes one line that whoever reads sees at once. */
    void line(String text) {
        out.println(text);
        out.flush();
    }

    /** Tells something on the side. */
    void tell(String sentence) {
        err.println("inkling: " + sentence);
        err.flush();
    }

    /** Whether nobody reads what is written any more, as when {@code head} has seen enough. */
    boolean isClosed() {
        return out.checkError();
    }
}
