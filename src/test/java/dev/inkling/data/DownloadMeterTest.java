package dev.inkling.data;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;

class DownloadMeterTest {
    private static final long ARCHIVES = 9_912_422 + 28_881 + 1_648_877 + 4_542;

    @Test
    void countsAllFilesAndTheSpeedOfLate() {
        AtomicLong nanos = new AtomicLong(5);
        DownloadMeter meter = new DownloadMeter(nanos::get);
        assertEquals(new DownloadProgress(0, ARCHIVES, 0), meter.progress());

        meter.begin(MnistPart.TRAIN_LABELS, 1_000, 29_881);
        meter.received(MnistPart.TRAIN_LABELS, 3_000);
        assertEquals(new DownloadProgress(4_000, ARCHIVES + 1_000, 0), meter.progress());

        nanos.addAndGet(2_000_000_000);
        meter.received(MnistPart.TRAIN_LABELS, 1_000);
        assertEquals(new DownloadProgress(5_000, ARCHIVES + 1_000, 2_000), meter.progress());

        nanos.addAndGet(1_000_000_000);
        meter.received(MnistPart.TRAIN_LABELS, 6_000);
        assertEquals(new DownloadProgress(11_000, ARCHIVES + 1_000, 6_000), meter.progress());

        meter.complete(MnistPart.TRAIN_LABELS);
        assertEquals(new DownloadProgress(29_881, ARCHIVES + 1_000, 6_000), meter.progress());
    }
}
