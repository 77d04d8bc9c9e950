package dev.inkling.ui.mine;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class PageModelTest {
    private final PageModel page = new PageModel();

    @BeforeEach
    void fill() {
        page.setDrawings(
                List.of(Drawn.seen(1, 4), Drawn.seen(2, 9), Drawn.seen(3, 4), Drawn.seen(4, 0), Drawn.seen(5, 4)));
    }

    private List<Long> shown() {
        return page.shown().stream().map(SeenDrawing::id).toList();
    }

    private List<Long> selected() {
        return page.selection().stream().map(SeenDrawing::id).toList();
    }

    @Test
    void theNewestComeFirstAndADigitCanBePicked() {
        assertEquals(List.of(5L, 4L, 3L, 2L, 1L), shown());
        page.setDigit(4);
        assertEquals(List.of(5L, 3L, 1L), shown());
        assertArrayEquals(new int[] {1, 0, 0, 0, 3, 0, 0, 0, 0, 1}, page.counts());
        page.setDigit(7);
        assertEquals(List.of(), shown());
        page.setDigit(PageModel.EVERY_DIGIT);
        assertEquals(5, shown().size());
    }

    @Test
    void aSelectionIsExtendedToggledAndKept() {
        page.select(1);
        page.extendTo(3);
        assertEquals(List.of(4L, 3L, 2L), selected());
        page.extendTo(0);
        assertEquals(List.of(5L, 4L), selected(), "from where it began");
        page.toggle(4);
        assertEquals(List.of(5L, 4L, 1L), selected());
        page.toggle(0);
        assertEquals(List.of(4L, 1L), selected());

        page.setDrawings(List.of(Drawn.seen(1, 4), Drawn.seen(3, 4), Drawn.seen(4, 0), Drawn.seen(6, 2)));
        assertEquals(List.of(4L, 1L), selected(), "what came and went beside it");
        page.setDigit(0);
        page.setDigit(PageModel.EVERY_DIGIT);
        assertEquals(List.of(4L), selected(), "what is not shown is not selected");
        page.selectAll();
        assertEquals(shown(), selected());
    }

    @Test
    void keysStayWithinWhatIsShown() {
        page.select(99);
        assertEquals(List.of(1L), selected());
        page.select(-3);
        assertEquals(List.of(5L), selected());
        page.setDrawings(List.of());
        page.select(0);
        page.extendTo(2);
        assertEquals(List.of(), selected());
        assertEquals(0, page.cursor());
    }

    @Test
    void misreadOnesCanBeShownAlone() {
        assertFalse(page.isMisread(page.shown().get(0)), "nobody has read it");
        page.setAnswers(Map.of(1L, 4, 2L, 4, 3L, 9, 4L, 0, 5L, 4));
        page.setOnlyMisread(true);
        assertEquals(List.of(3L, 2L), shown());
        assertEquals(9, page.answer(page.shown().get(0)));
        page.setAnswers(Map.of());
        assertTrue(shown().isEmpty());
    }
}
