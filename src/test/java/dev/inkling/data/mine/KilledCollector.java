package dev.inkling.data.mine;

import java.nio.file.Path;

/** A program that is killed: it adds one drawing after the other, and says which ones are there for good. */
final class KilledCollector {
    private KilledCollector() {}

    /** @param args the home folder, and the seed of the first drawing */
    public static void main(String[] args) throws InterruptedException {
        long seed = Long.parseLong(args[1]);
        try (MyDigits digits = MyDigits.open(Path.of(args[0]))) {
            while (true) {
                LabeledDrawing added = digits.add(TestDrawings.scribble(seed), Math.floorMod(seed, 10));
                System.out.println(added.id() + " " + seed);
                seed++;
                // Two that write without a break could keep each other waiting for longer than SQLite is patient.
                Thread.sleep(1);
            }
        }
    }
}
