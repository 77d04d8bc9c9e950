package dev.inkling.data.mine;

import dev.inkling.ink.Drawing;
import dev.inkling.ink.InkRenderer;
import dev.inkling.ink.InkStyle;
import java.util.Optional;

/**
 * A drawing as it was drawn.
 *
 * @param drawing has ink
 */
public record StrokeContent(Drawing drawing) implements DrawingContent {
    private static final InkRenderer RENDERER = new InkRenderer(InkStyle.MNIST);

    /** Made anew each time, in some tenths of a millisecond. */
    @Override
    public byte[] image() {
        return RENDERER.render(drawing).orElseThrow().toBytes();
    }

    @Override
    public Optional<Drawing> strokes() {
        return Optional.of(drawing);
    }
}
