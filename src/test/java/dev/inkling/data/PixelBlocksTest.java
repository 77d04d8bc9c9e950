package dev.inkling.data;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotSame;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class PixelBlocksTest {
    private static final int ROWS = 300;

    @Test
    void everyImageIsInOneBlockWithAllThatIsNotZero() {
        Random random = new Random(4);
        for (int columns : new int[] {1, 2, 15, 16, 25, 64, 100, 784, 30 * 20}) {
            byte[] pixels = images(columns, random);
            ByteFeatures features = new ByteFeatures(pixels, columns);
            int[] members =
                    random.ints(1 + random.nextInt(ROWS), 0, ROWS).distinct().toArray();
            PixelBlocks blocks = new PixelBlocks(features, members, 1 + random.nextInt(ROWS));
            int[] seen = new int[ROWS];
            for (int block = 0; block < blocks.count(); block++) {
                int[] held = blocks.columns(block);
                assertTrue(held.length > 0, "products need a column");
                assertArrayEquals(IntStream.of(held).distinct().sorted().toArray(), held);
                ByteBuffer bytes = ByteBuffer.allocate(blocks.rows(block) * held.length);
                blocks.copy(block, bytes);
                assertEquals(0, bytes.remaining());
                for (int i = 0; i < blocks.rows(block); i++) {
                    int row = blocks.row(block, i);
                    byte[] image = new byte[columns];
                    for (int k = 0; k < held.length; k++) {
                        image[held[k]] = bytes.get(i * held.length + k);
                    }
                    assertArrayEquals(Arrays.copyOfRange(pixels, row * columns, (row + 1) * columns), image);
                    seen[row]++;
                }
            }
            for (int row = 0; row < ROWS; row++) {
                int one = row;
                assertEquals(
                        IntStream.of(members).filter(member -> member == one).count(), seen[row]);
            }
        }
    }

    @Test
    void marginsAreLeftOut() {
        Random random = new Random(4);
        PixelBlocks blocks = new PixelBlocks(
                new ByteFeatures(images(784, random), 784),
                IntStream.range(0, ROWS).toArray(),
                50);
        double held = IntStream.range(0, blocks.count())
                .map(block -> blocks.columns(block).length)
                .average()
                .orElseThrow();
        assertTrue(held < 784 * 0.6, () -> "held are " + held);
    }

    @Test
    void theSameAreMadeOnce() {
        ByteFeatures features = new ByteFeatures(images(784, new Random(4)), 784);
        int[] members = {5, 3, 9};
        PixelBlocks first = features.blocks(members, 2);
        assertSame(first, features.blocks(new int[] {5, 3, 9}, 2));
        assertNotSame(first, features.blocks(new int[] {5, 3}, 2));
        assertNotSame(first, features.blocks(members, 3));
        members[0] = 7;
        assertSame(first, features.blocks(new int[] {5, 3, 9}, 2));
        for (int row = 0; row < 10; row++) {
            features.blocks(new int[] {row}, 1);
        }
        assertNotSame(first, features.blocks(new int[] {5, 3, 9}, 2), "not all are kept");
    }

    /** Ink somewhere, here and there everywhere or nowhere. */
    private static byte[] images(int columns, Random random) {
        byte[] pixels = new byte[ROWS * columns];
        int line = (int) Math.ceil(Math.sqrt(columns));
        for (int row = 0; row < ROWS; row++) {
            int size = random.nextInt(line / 2 + 1);
            int left = random.nextInt(line - size + 1);
            int upper = random.nextInt(line - size + 1);
            for (int y = upper; y < upper + size; y++) {
                for (int x = left; x < left + size; x++) {
                    if (y * line + x < columns) {
                        pixels[row * columns + y * line + x] = (byte) random.nextInt();
                    }
                }
            }
        }
        return pixels;
    }
}
