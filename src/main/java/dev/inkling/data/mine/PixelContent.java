package dev.inkling.data.mine;

import dev.inkling.ink.DigitImage;
import dev.inkling.ink.Drawing;
import java.util.Arrays;
import java.util.Optional;

/** A drawing of which nobody knows how it was drawn. */
public final class PixelContent implements DrawingContent {
    private final byte[] levels;

    /**
     * @param levels gray levels row by row, from 0 (paper) to 255 (ink), {@code [784]}; taken over, not copied: the caller must
     *     not change them any more
     * @throws IllegalArgumentException if there are more or fewer
     */
    public PixelContent(byte[] levels) {
        if (levels.length != DigitImage.PIXELS) {
            throw new IllegalArgumentException(
                    levels.length + " gray levels are no image; it has " + DigitImage.PIXELS + ".");
        }
        this.levels = levels;
    }

    @Override
    public byte[] image() {
        return levels;
    }

    @Override
    public Optional<Drawing> strokes() {
        return Optional.empty();
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof PixelContent content && Arrays.equals(levels, content.levels);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(levels);
    }
}
