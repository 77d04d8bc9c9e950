package dev.inkling.ui;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class CompilerAdviceTest {
    @BeforeEach
    @AfterEach
    void takeBack() throws Exception {
        CompilerAdvice.command("compilerDirectivesClear");
    }

    @Test
    void theVirtualMachineFollowsItForTheWindowAlone() throws Exception {
        assertFalse(printed().contains("javafx"), printed());

        CompilerAdvice.give();

        assertTrue(printed().contains("javafx/*.*"), printed());
        assertTrue(printed().contains("c2 directives:"), printed());
        assertFalse(printed().contains("dev/inkling"), printed());
    }

    /** All directives that hold. */
    private static String printed() throws Exception {
        return CompilerAdvice.command("compilerDirectivesPrint");
    }
}
