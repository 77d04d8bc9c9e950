package dev.inkling.train;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;

class GrowingSeriesTest {
    private static final int COUNT = 400_000;

    @Test
    void aReaderSeesEveryValueBelowTheSizeItSawWhileTheWriterGoesOn() {
        GrowingSeries series = new GrowingSeries();
        assertEquals(Double.NaN, series.last());
        CompletableFuture<Void> writer = CompletableFuture.runAsync(() -> {
            for (int i = 0; i < COUNT; i++) {
                series.add(value(i));
            }
        });
        int checked = 0;
        while (checked < COUNT) {
            int seen = series.size();
            for (; checked < seen; checked++) {
                assertEquals(value(checked), series.get(checked));
            }
            if (writer.isCompletedExceptionally()) {
                break;
            }
        }
        writer.join();
        for (int i = 0; i < COUNT; i++) {
            assertEquals(value(i), series.get(i));
        }
        assertEquals(value(COUNT - 1), series.last());
    }

    private static double value(int i) {
        return 0.5 * i + 1;
    }
}
