package dev.inkling.data.mine;

import dev.inkling.ink.DigitImage;
import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.Optional;
import java.util.zip.CRC32;

/**
 * Contents of drawings as bytes: strokes, or gray levels, and at the end a check sum of all that, so that a broken page of the
 * database does not become a drawing that nobody drew.
 */
final class ContentCodec {
    static final String STROKES = "STROKES";
    static final String PIXELS = "PIXELS";

    private ContentCodec() {}

    /** What the bytes are. */
    static String kind(DrawingContent content) {
        return content.strokes().isPresent() ? STROKES : PIXELS;
    }

    static byte[] encode(DrawingContent content) {
        byte[] body = content.strokes().map(StrokeCodec::encode).orElseGet(content::image);
        byte[] all = Arrays.copyOf(body, body.length + Integer.BYTES);
        ByteBuffer.wrap(all).putInt(body.length, sum(all, body.length));
        return all;
    }

    /** The content, or empty if these are not the bytes of one of this kind. */
    static Optional<DrawingContent> decode(String kind, byte[] bytes) {
        int length = bytes.length - Integer.BYTES;
        if (length < 0 || ByteBuffer.wrap(bytes).getInt(length) != sum(bytes, length)) {
            return Optional.empty();
        }
        byte[] body = Arrays.copyOf(bytes, length);
        return switch (kind) {
            case STROKES -> StrokeCodec.decode(body).map(StrokeContent::new);
            case PIXELS -> length == DigitImage.PIXELS ? Optional.of(new PixelContent(body)) : Optional.empty();
            default -> Optional.empty();
        };
    }

    private static int sum(byte[] bytes, int length) {
        CRC32 sum = new CRC32();
        sum.update(bytes, 0, length);
        return (int) sum.getValue();
    }
}
