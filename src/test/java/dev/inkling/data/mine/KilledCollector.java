package dev.inkling.data.mine;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * A program that is killed: it adds a drawing and some images at a time, as from a file, and says which drawings are there for
 * good.
 */
final class KilledCollector {
    static final int IMAGES = 20;

    private KilledCollector() {}

    /** @param args the home folder, and the seed of the first drawing */
    public static void main(String[] args) throws InterruptedException {
        long seed = Long.parseLong(args[1]);
        try (MyDigits digits = MyDigits.open(Path.of(args[0]))) {
            while (true) {
                int label = Math.floorMod(seed, 10);
                List<NewDrawing> file = new ArrayList<>();
                file.add(new NewDrawing(TestDrawings.scribble(seed), label));
                for (int i = 0; i < IMAGES; i++) {
                    file.add(new NewDrawing(new PixelContent(TestDrawings.image(seed + i)), label, null));
                }
                System.out.println(digits.add(file).get(0).id() + " " + seed);
                seed++;
                // Two that write without a break could keep each other waiting for longer than SQLite is patient.
                Thread.sleep(1);
            }
        }
    }
}
