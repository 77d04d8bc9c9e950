package dev.inkling.bench;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** All measurements so far, by workload and contender; what is asked for is their median. */
final class Results {
    private final Map<Workload, Map<String, List<Measurement>>> measurements = new LinkedHashMap<>();

    void add(Workload workload, String contender, Measurement measurement) {
        measurements
                .computeIfAbsent(workload, key -> new LinkedHashMap<>())
                .computeIfAbsent(contender, key -> new ArrayList<>())
                .add(measurement);
    }

    List<Workload> workloads() {
        return List.copyOf(measurements.keySet());
    }

    /** Who has done this workload, in the order of their first measurements. */
    List<String> contenders(Workload workload) {
        return List.copyOf(measurements.getOrDefault(workload, Map.of()).keySet());
    }

    /** The median of a figure over all rounds; NaN where it was never measured. */
    double median(Workload workload, String contender, String figure) {
        List<Double> values = measurements.getOrDefault(workload, Map.of()).getOrDefault(contender, List.of()).stream()
                .map(measurement -> measurement.figures().getOrDefault(figure, Double.NaN))
                .sorted()
                .toList();
        int size = values.size();
        return size == 0 ? Double.NaN : (values.get((size - 1) / 2) + values.get(size / 2)) / 2;
    }
}
