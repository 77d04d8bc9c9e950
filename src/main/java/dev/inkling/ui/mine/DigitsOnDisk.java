package dev.inkling.ui.mine;

import dev.inkling.data.mine.LabeledDrawing;
import dev.inkling.data.mine.MyDigits;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The collection in its file, and the images of what is in it. Looked at on the disk's thread alone. */
public final class DigitsOnDisk {
    private final Path home;
    private Map<Long, SeenDrawing> seen = new HashMap<>();
    private @Nullable MyDigits digits;
    private long version;
    private boolean isNew = true;

    /** @param home the folder of the collection, which need not exist yet */
    public DigitsOnDisk(Path home) {
        this.home = home;
    }

    /**
     * The collection; opened where it is not yet.
     *
     * @throws dev.inkling.data.DataException if it cannot be
     */
    synchronized MyDigits open() {
        if (digits == null) {
            digits = MyDigits.open(home);
        }
        return digits;
    }

    /** What is there now; null where nothing has changed since the last look. */
    @Nullable
    List<SeenDrawing> look() {
        MyDigits open = open();
        // Before the drawings: what comes between the two is found by the next look.
        long now = open.version();
        if (now == version && !isNew) {
            return null;
        }
        Map<Long, SeenDrawing> next = new HashMap<>();
        List<SeenDrawing> all = new ArrayList<>();
        for (LabeledDrawing drawing : open.all()) {
            SeenDrawing known = seen.get(drawing.id());
            SeenDrawing present = known == null ? SeenDrawing.of(drawing) : known.labeled(drawing.label());
            next.put(drawing.id(), present);
            all.add(present);
        }
        seen = next;
        version = now;
        isNew = false;
        return List.copyOf(all);
    }

    synchronized void close() {
        if (digits != null) {
            digits.close();
            digits = null;
        }
    }
}
