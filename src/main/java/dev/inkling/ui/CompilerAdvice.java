package dev.inkling.ui;

import java.io.IOException;
import java.io.InputStream;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Objects;
import java.util.logging.Logger;
import javax.management.JMException;
import javax.management.ObjectName;

/**
 * Keeps the JIT compiler from optimizing the code that styles and lays out the window. There is a lot of it, a compiler busy
 * with it for several runs takes as much of a core as the window itself, and what it gains there nobody sees. The quick first
 * compiler is enough for it; curves and training are optimized as ever.
 *
 * <p>By HotSpot's compiler control (JEP 165). On another virtual machine nothing changes.
 */
final class CompilerAdvice {
    private static final Logger LOG = Logger.getLogger(CompilerAdvice.class.getName());
    private static final String COMMANDS = "com.sun.management:type=DiagnosticCommand";
    private static final String DIRECTIVES = "compiler.json";

    private CompilerAdvice() {}

    /** Gives it, for the rest of the program; takes some hundredths of a second. */
    static void give() {
        try {
            Path file = Files.createTempFile("inkling-", DIRECTIVES);
            try (InputStream directives =
                    Objects.requireNonNull(CompilerAdvice.class.getResourceAsStream(DIRECTIVES), DIRECTIVES)) {
                Files.copy(directives, file, StandardCopyOption.REPLACE_EXISTING);
                LOG.fine(command("compilerDirectivesAdd", file.toString()));
            } finally {
                Files.delete(file);
            }
        } catch (IOException | JMException e) {
            LOG.info("The compiler will be busier than it need be: " + e.getMessage());
        }
    }

    /** What the virtual machine answers to one of its diagnostic commands. */
    static String command(String name, String... arguments) throws JMException {
        return String.valueOf(ManagementFactory.getPlatformMBeanServer()
                .invoke(new ObjectName(COMMANDS), name, new Object[] {arguments}, new String[] {String[].class.getName()
                }));
    }
}
