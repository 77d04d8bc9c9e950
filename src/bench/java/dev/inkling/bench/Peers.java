package dev.inkling.bench;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Finds and builds the contenders that this machine can run, and says which it cannot. */
final class Peers {
    private static final Set<Workload> SINGLE_HIDDEN = EnumSet.of(Workload.W1, Workload.W2);
    private static final String JAVA =
            Path.of(System.getProperty("java.home"), "bin", "java").toString();

    private final Path project;
    private final Path work;
    private final List<Contender> found = new ArrayList<>();
    private final List<String> missing = new ArrayList<>();
    private final Map<String, String> environment = new HashMap<>();
    private final Path openblas;

    /**
     * @param project the project's folder
     * @param work where programs are built
     * @param mnist the folder with the four files
     */
    Peers(Path project, Path work, Path mnist) throws IOException, InterruptedException {
        this.project = project;
        this.work = Files.createDirectories(work);
        environment.put(Contender.MNIST, mnist.toString());
        environment.put("IRIS", project.resolve("datasets/iris.csv").toString());
        Contender product = product(Contender.PRODUCT, EnumSet.allOf(Workload.class), List.of());
        found.add(product);
        // A run alone has a second core for its evaluations; of two at once each has but one for all.
        found.add(
                product(Contender.PRODUCT_ON_ONE_CORE, EnumSet.of(Workload.W1), List.of("-XX:ActiveProcessorCount=1")));
        List<String> command = new ArrayList<>(product.command());
        command.add(ProductRun.ABOUT);
        List<String> about = Commands.run(command, environment).lines();
        // The kernels that the product chooses for itself, for everybody: a library that does not know a new processor
        // falls back to slow ones, and that would not be a comparison.
        if (!about.get(0).isEmpty()) {
            environment.put("OPENBLAS_CORETYPE", about.get(0));
        }
        openblas = Path.of(about.get(1));
    }

    /** Those that can run, the product first. */
    List<Contender> found() {
        return found;
    }

    /** A sentence for each that cannot. */
    List<String> missing() {
        return missing;
    }

    /** As a person starts it: the product finds its kernels by itself. */
    private Contender product(String name, Set<Workload> workloads, List<String> options) {
        List<String> command = new ArrayList<>(List.of(JAVA));
        command.addAll(options);
        command.addAll(List.of("-cp", System.getProperty("java.class.path"), ProductRun.class.getName()));
        return new Contender(name, workloads, command, Map.copyOf(environment));
    }

    /** Compiles both C programs with the machine's own compiler. */
    void addC() throws IOException, InterruptedException {
        Path library = openblas.resolve("libopenblas_nolapack.so.0");
        if (!Files.exists(library)) {
            missing.add("C: skipped, there is no " + library.getFileName() + " in " + openblas + ".");
        } else if (!Commands.works(List.of("cc", "--version"))) {
            missing.add("C: skipped, there is no compiler (cc).");
        } else {
            addC("floor", Contender.FLOOR, library);
            addC("train", Contender.C, library);
        }
    }

    private void addC(String program, String name, Path library) throws IOException, InterruptedException {
        String source = project.resolve("src/bench/c").resolve(program + ".c").toString();
        String binary = work.resolve(program).toString();
        String linkPath = "-Wl,-rpath-link," + openblas;
        String runPath = "-Wl,-rpath," + openblas;
        Commands.Output output = Commands.run(
                List.of(
                        "cc",
                        "-O3",
                        "-march=native",
                        source,
                        "-o",
                        binary,
                        library.toString(),
                        runPath,
                        linkPath,
                        "-lm"),
                Map.of());
        if (output.exitCode() == 0) {
            found.add(new Contender(name, SINGLE_HIDDEN, List.of(binary), environment));
        } else {
            missing.add(name + ": skipped, the compiler said: " + output.complaint());
        }
    }

    /** NumPy and PyTorch, with the first Python that has them; Debian's own comes first, where its packages are. */
    void addPython() throws InterruptedException {
        Set<Workload> flat = EnumSet.of(Workload.W1, Workload.W2, Workload.PREDICTION);
        Set<Workload> book = EnumSet.of(Workload.W1, Workload.W3, Workload.PREDICTION);
        Set<Workload> torch = EnumSet.complementOf(EnumSet.of(Workload.PAIR));
        addPython("numpy", Contender.NUMPY, "numpy_f32.py", flat);
        addPython("numpy", Contender.BOOK, "numpy_book.py", book);
        addPython("torch", Contender.TORCH, "torch_run.py", torch);
    }

    private void addPython(String module, String name, String script, Set<Workload> workloads)
            throws InterruptedException {
        String path = project.resolve("src/bench/python").resolve(script).toString();
        for (String python : List.of("/usr/bin/python3", "python3")) {
            if (Commands.works(List.of(python, "-c", "import numpy, " + module))) {
                found.add(new Contender(name, workloads, List.of(python, "-B", path), environment));
                return;
            }
        }
        missing.add(name + ": skipped, no python3 can import " + module + " (Debian: python3-" + module + ").");
    }

    /** DL4J, in a project of its own that Maven builds here. */
    void addDl4j(boolean wanted) throws IOException, InterruptedException {
        if (!wanted) {
            missing.add(Contender.DL4J + ": skipped, ask for it with -Pbench,bench-dl4j.");
            return;
        }
        String maven = project.resolve("mvnw").toString();
        String pom = project.resolve("src/bench/dl4j/pom.xml").toString();
        Commands.Output build = Commands.run(List.of(maven, "-B", "-q", "-f", pom, "package"), Map.of());
        if (build.exitCode() != 0) {
            missing.add(Contender.DL4J + ": skipped, Maven could not build it: " + build.lastLine());
            return;
        }
        Path target = project.resolve("target/bench-dl4j");
        String classPath = target.resolve("bench-dl4j.jar") + File.pathSeparator + target.resolve("lib") + "/*";
        Map<String, String> oneThread = new HashMap<>(environment);
        oneThread.put("OMP_NUM_THREADS", "1");
        List<String> command = List.of(JAVA, "-cp", classPath, "bench.Dl4jRun");
        found.add(new Contender(Contender.DL4J, EnumSet.of(Workload.W1), command, oneThread));
    }
}
