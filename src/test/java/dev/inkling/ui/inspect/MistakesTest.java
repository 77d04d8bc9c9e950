package dev.inkling.ui.inspect;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.inkling.data.Samples;
import java.util.List;
import org.junit.jupiter.api.Test;

class MistakesTest {
    private final Samples samples =
            TinyImages.samples(new int[] {0, 1, 1, 0, 1}, 255, 0, 204, 102, 255, 0, 102, 204, 0, 255);

    @Test
    void theSurestMistakeComesFirstAndEqualsKeepTheirOrder() {
        List<Mistake> mistakes = Mistakes.find(samples, TinyImages.brighterPixel(), () -> true);
        assertEquals(List.of(2, 1, 3), mistakes.stream().map(Mistake::row).toList());
        assertEquals(0, mistakes.get(0).answer());
        assertEquals(1, mistakes.get(0).label());
        // softmax(4, 0) and softmax(3.2, 1.6)
        assertEquals(1 / (1 + Math.exp(-4)), mistakes.get(0).certainty(), 1e-12);
        assertEquals(1 / (1 + Math.exp(-1.6)), mistakes.get(1).certainty(), 1e-12);
        assertEquals(mistakes.get(1).certainty(), mistakes.get(2).certainty(), 1e-12);
    }

    @Test
    void nobodyWaitsForASearchThatIsNoLongerWanted() {
        assertEquals(List.of(), Mistakes.find(samples, TinyImages.brighterPixel(), () -> false));
    }
}
