package dev.inkling.bench;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;

/** What one contender measured once: figures by name, as its line of JSON gave them. */
record Measurement(Map<String, Double> figures) {
    static final String TRAINING = "trainSeconds";
    /** Training of a further run in the same process; the product's W3 alone. */
    static final String WARM_TRAINING = "warmTrainSeconds";
    /** What the run took beside training. */
    static final String EVALUATION = "evaluationSeconds";

    static final String TOTAL = "totalSeconds";
    static final String ACCURACY = "finalTestAccuracy";
    static final String MEMORY = "maxResidentMB";
    static final String PREDICTION = "predictionMicros";

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Path STATUS = Path.of("/proc/self/status");

    /** Prints the line of a contender that is this process. */
    static void print(Workload workload, Map<String, Double> figures) throws IOException {
        Map<String, Object> line = new LinkedHashMap<>();
        line.put("workload", workload.label());
        line.putAll(figures);
        if (Files.exists(STATUS)) {
            line.put(MEMORY, maxResidentMegabytes());
        }
        System.out.println(JSON.writeValueAsString(line));
    }

    /** @throws IOException if the line is not what a contender prints for this workload */
    static Measurement parse(Workload workload, String line) throws IOException {
        Map<String, Double> figures = new LinkedHashMap<>();
        try {
            JsonNode json = JSON.readTree(line);
            if (!json.path("workload").asText().equals(workload.label())) {
                throw new IOException("It reported another workload: " + line);
            }
            json.fields().forEachRemaining(field -> {
                if (field.getValue().isNumber()) {
                    figures.put(field.getKey(), field.getValue().asDouble());
                }
            });
        } catch (JsonProcessingException e) {
            throw new IOException("It printed something else than a line of JSON: " + line, e);
        }
        return new Measurement(figures);
    }

    /** The most memory that the process ever had, as Linux counts it. */
    private static long maxResidentMegabytes() throws IOException {
        return Files.readAllLines(STATUS).stream()
                .filter(line -> line.startsWith("VmHWM:"))
                .mapToLong(line -> Long.parseLong(line.replaceAll("\\D", "")) / 1024)
                .findFirst()
                .orElseThrow();
    }
}
