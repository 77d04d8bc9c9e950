package dev.inkling.nn;

import com.sun.jna.Function;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.logging.Logger;

/**
 * Tells OpenBLAS which of its kernels suit this processor. The OpenBLAS that ND4J is tied to dates from 2021 and takes a
 * processor model that it does not know for one of 2004: a quarter of the speed. It asks the environment variable
 * OPENBLAS_CORETYPE first, once, when it is loaded, and a Java program cannot set a variable of its own process without a
 * native call. Linux on x86 only: elsewhere OpenBLAS decides alone, and a person can set the variable by hand.
 */
final class CpuKernels {
    private static final Logger LOG = Logger.getLogger(CpuKernels.class.getName());
    private static final Path CPU_INFO = Path.of("/proc/cpuinfo");
    private static final String VARIABLE = "OPENBLAS_CORETYPE";
    private static final String AVX512 = "SkylakeX";
    /** A value that the user has set counts more. */
    private static final int KEEP_EXISTING = 0;

    private CpuKernels() {}

    /** To be called before the first use of ND4J. Where it does not work, training is slower and nothing else. */
    static void choose() {
        if (!Files.isReadable(CPU_INFO)) {
            return;
        }
        try {
            String coreType = coreType(Files.readAllLines(CPU_INFO));
            if (!coreType.isEmpty()) {
                Function.getFunction("c", "setenv").invokeInt(new Object[] {VARIABLE, coreType, KEEP_EXISTING});
            }
        } catch (IOException | RuntimeException | LinkageError e) {
            LOG.info("OpenBLAS chooses its kernels alone, which may be slow: " + e.getMessage());
        }
    }

    /** Whether OpenBLAS was told to use its AVX-512 kernels, by {@link #choose} or by the user; false where nobody knows. */
    static boolean areAvx512() {
        try {
            String coreType = Function.getFunction("c", "getenv").invokeString(new Object[] {VARIABLE}, false);
            return AVX512.equalsIgnoreCase(coreType);
        } catch (RuntimeException | LinkageError e) {
            LOG.info("OpenBLAS's kernels are not known: " + e.getMessage());
            return false;
        }
    }

    /** OpenBLAS's name for the newest of its x86 kernels that these lines of cpuinfo allow, or empty for its own choice. */
    static String coreType(List<String> cpuInfo) {
        Set<String> flags = cpuInfo.stream()
                .filter(line -> line.startsWith("flags"))
                .findFirst()
                .map(line -> Set.copyOf(
                        List.of(line.substring(line.indexOf(':') + 1).trim().split("\\s+"))))
                .orElse(Set.of());
        if (flags.containsAll(Set.of("avx512f", "avx512bw", "avx512dq", "avx512vl", "avx512cd"))) {
            return AVX512;
        }
        return flags.containsAll(Set.of("avx2", "fma")) ? "Haswell" : "";
    }
}
