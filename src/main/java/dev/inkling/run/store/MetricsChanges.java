package dev.inkling.run.store;

import dev.inkling.train.Evaluation;
import dev.inkling.train.GrowingSeries;
import dev.inkling.train.Metrics;
import dev.inkling.train.RunEvent;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;

/**
 * What is new of a run's measurements, encoded before the transaction that writes it.
 *
 * @param before how much was written
 * @param now how much it is when this is written
 */
record MetricsChanges(
        Extent before, Extent now, List<SeriesChunk> series, List<EvaluationChunk> evaluations, List<RunEvent> events) {

    /** @param over whether nothing more will come, so that all is to be as small as it gets */
    static MetricsChanges of(Metrics metrics, Extent before, Extent now, boolean over) {
        return new MetricsChanges(
                before,
                now,
                series(metrics, before, now, over),
                evaluations(metrics, before, now, over),
                part(metrics.events(), before.events(), now.events() - before.events()));
    }

    private static List<SeriesChunk> series(Metrics metrics, Extent before, Extent now, boolean over) {
        List<SeriesChunk> chunks = new ArrayList<>();
        int size = MetricsTable.SERIES;
        for (int number = firstChunk(before.points(), size, over); number * size < now.points(); number++) {
            int count = Math.min(size, now.points() - number * size);
            boolean finished = over || count == size;
            chunks.add(new SeriesChunk(
                    number,
                    count,
                    SeriesCodec.values(part(metrics.loss(), number * size, count), finished),
                    SeriesCodec.times(part(metrics.seconds(), number * size, count), finished)));
        }
        return chunks;
    }

    private static List<EvaluationChunk> evaluations(Metrics metrics, Extent before, Extent now, boolean over) {
        List<EvaluationChunk> chunks = new ArrayList<>();
        int size = MetricsTable.EVALUATIONS;
        for (int number = firstChunk(before.evaluations(), size, over); number * size < now.evaluations(); number++) {
            int count = Math.min(size, now.evaluations() - number * size);
            List<Evaluation> part = part(metrics.evaluations(), number * size, count);
            chunks.add(new EvaluationChunk(number, count, EvaluationCodec.write(part, over || count == size)));
        }
        return chunks;
    }

    /** The last chunk is written again where it has grown, or will not grow any more. */
    private static int firstChunk(int written, int size, boolean over) {
        return over ? Math.max(written - 1, 0) / size : written / size;
    }

    /** A sublist would refuse to be read while the run adds to the list; a stream sees it as it was. */
    private static <T> List<T> part(List<T> growing, int from, int count) {
        return growing.stream().skip(from).limit(count).toList();
    }

    private static double[] part(GrowingSeries series, int from, int count) {
        double[] values = new double[count];
        for (int i = 0; i < count; i++) {
            values[i] = series.get(from + i);
        }
        return values;
    }

    void write(long run, Connection connection) throws SQLException {
        MetricsTable table = new MetricsTable(connection);
        for (SeriesChunk chunk : series) {
            table.write(run, chunk);
        }
        for (EvaluationChunk chunk : evaluations) {
            table.write(run, chunk);
        }
        for (int i = 0; i < events.size(); i++) {
            table.write(run, before.events() + i, events.get(i));
        }
    }

    /** Removes what was written beyond {@link #before}. */
    void cut(long run, Connection connection) throws SQLException {
        new MetricsTable(connection)
                .cut(
                        run,
                        before.points() / MetricsTable.SERIES,
                        before.evaluations() / MetricsTable.EVALUATIONS,
                        before.events());
    }

    /** How much there is of a run's measurements. */
    record Extent(int points, int evaluations, int events) {
        static final Extent NOTHING = new Extent(0, 0, 0);

        static Extent of(Metrics metrics) {
            return new Extent(
                    metrics.iterations(),
                    metrics.evaluations().size(),
                    metrics.events().size());
        }

        /** The same without losses that came after the figures were taken, so that both tell of the same moment. */
        Extent upTo(long iterations) {
            return new Extent((int) Math.min(points, iterations), evaluations, events);
        }
    }

    /** A part of the losses and when they came, encoded. */
    record SeriesChunk(int number, int count, byte[] loss, byte[] seconds) {}

    /** Some evaluations, encoded. */
    record EvaluationChunk(int number, int count, byte[] evaluations) {}
}
