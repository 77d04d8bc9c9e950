package dev.inkling.data.mine;

import dev.inkling.ink.Drawing;
import java.util.Optional;

/** What is kept of a drawing: its strokes, or, where it came from a file of images, its pixels alone. */
public sealed interface DrawingContent permits StrokeContent, PixelContent {

    /** What networks see of it: gray levels row by row, from 0 (paper) to 255 (ink), {@code [784]}; not to be changed. */
    byte[] image();

    /** How it was drawn; empty where only its pixels are known. */
    Optional<Drawing> strokes();
}
