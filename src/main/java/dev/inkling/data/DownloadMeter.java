package dev.inkling.data;

import java.util.EnumMap;
import java.util.Map;
import java.util.function.LongSupplier;

/** Keeps the count of a download: written by its one worker, read by anybody at any time. */
final class DownloadMeter {
    private static final long WINDOW_NANOS = 500_000_000;

    private final LongSupplier nanoClock;
    private final Map<MnistPart, Long> done = new EnumMap<>(MnistPart.class);
    private final Map<MnistPart, Long> expected = new EnumMap<>(MnistPart.class);
    private long windowStart;
    private long windowBytes;
    private double bytesPerSecond;
    private volatile DownloadProgress progress;

    DownloadMeter(LongSupplier nanoClock) {
        this.nanoClock = nanoClock;
        windowStart = nanoClock.getAsLong();
        for (MnistPart part : MnistPart.values()) {
            done.put(part, 0L);
            expected.put(part, part.archiveBytes());
        }
        progress = current();
    }

    DownloadProgress progress() {
        return progress;
    }

    /** A fetch begins with so much already there, of so much in all. */
    void begin(MnistPart part, long present, long total) {
        done.put(part, present);
        expected.put(part, total);
        progress = current();
    }

    void received(MnistPart part, long bytes) {
        done.merge(part, bytes, Long::sum);
        expected.merge(part, done.getOrDefault(part, 0L), Math::max);
        windowBytes += bytes;
        long elapsed = nanoClock.getAsLong() - windowStart;
        if (elapsed >= WINDOW_NANOS) {
            bytesPerSecond = windowBytes * 1e9 / elapsed;
            windowStart += elapsed;
            windowBytes = 0;
        }
        progress = current();
    }

    /** The file is in place: whatever it was expected to be, it is done. */
    void complete(MnistPart part) {
        done.put(part, expected.getOrDefault(part, 0L));
        progress = current();
    }

    private DownloadProgress current() {
        return new DownloadProgress(sum(done), sum(expected), bytesPerSecond);
    }

    private static long sum(Map<MnistPart, Long> bytes) {
        return bytes.values().stream().mapToLong(Long::longValue).sum();
    }
}
