package dev.inkling.nn;

import java.util.logging.Level;
import java.util.logging.Logger;
import org.bytedeco.openblas.global.openblas_nolapack;
import org.nd4j.linalg.api.buffer.DataType;
import org.nd4j.linalg.factory.Nd4j;
import org.nd4j.nativeblas.NativeOpsHolder;

/**
 * The native arithmetic behind all arrays: ND4J and the OpenBLAS it brings along, both held at one thread. One run computes
 * on one Java thread; two native threads would spin against each other, and would not give the same bits.
 */
public final class Backend {
    /** Kept, because a logger that nobody holds forgets its level. */
    private static final Logger ND4J = Logger.getLogger("org.nd4j");

    private Backend() {}

    /**
     * Loads the native library (about half a second; some seconds the first time on a machine, when it is unpacked) and does
     * one small product, so that later work does not wait. Idempotent; callers that come meanwhile wait for the first.
     *
     * @throws BackendException if the library cannot be loaded here
     */
    public static void start() {
        try {
            Started.ready();
        } catch (LinkageError | RuntimeException e) {
            throw new BackendException(e);
        }
    }

    /** To be called once by each thread that computes: OpenMP counts its threads per calling thread. */
    public static void useFromThisThread() {
        start();
        NativeOpsHolder.getInstance().getDeviceNativeOps().setOmpNumThreads(1);
    }

    /** The holder idiom: the class loader runs the start once and makes every other caller wait for it. */
    private static final class Started {
        static {
            // Its start tells versions and thread counts, which nobody at a terminal asked for; warnings still come
            // through.
            ND4J.setLevel(Level.WARNING);
            CpuKernels.choose();
            Nd4j.create(DataType.FLOAT, 1, 1);
            // After ND4J's own start, which sets the number of threads to that of the cores.
            openblas_nolapack.blas_set_num_threads(1);
            Nd4j.getEnvironment().setMaxMasterThreads(1);
            try (Matrix a = Precision.FLOAT32.matrix(2, 2, Layout.ROWS);
                    Matrix b = Precision.FLOAT32.matrix(2, 2, Layout.ROWS)) {
                b.product(1, a, false, a, false, 0);
            }
        }

        static void ready() {
            // Loading this class is the whole work.
        }
    }
}
