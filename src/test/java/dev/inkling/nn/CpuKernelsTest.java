package dev.inkling.nn;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.api.Test;

class CpuKernelsTest {
    @Test
    void theNewestKernelsThatTheProcessorCanRun() {
        assertEquals(
                "SkylakeX", typeFor("fpu sse2 avx avx2 fma avx512f avx512dq avx512cd avx512bw avx512vl avx512_fp16"));
        assertEquals("Haswell", typeFor("fpu sse2 avx avx2 fma avx512f avx512cd"));
        assertEquals("Haswell", typeFor("fpu sse2 avx fma avx2"));
        assertEquals("", typeFor("fpu sse2 avx"));
    }

    @Test
    void otherProcessorsAreLeftAlone() {
        assertEquals("", CpuKernels.coreType(List.of("processor : 0", "Features : fp asimd")));
        assertEquals("", CpuKernels.coreType(List.of()));
    }

    private static String typeFor(String flags) {
        return CpuKernels.coreType(List.of("processor\t: 0", "model\t\t: 207", "flags\t\t: " + flags, ""));
    }
}
