package dev.inkling.data;

/**
 * The images of an IDX file.
 *
 * @param features pixels {@code [count, height · width]}
 * @param shape height and width of one image
 * @param sha256 of the uncompressed file, lower-case hexadecimal
 */
public record IdxImages(ByteFeatures features, SampleShape.Image shape, String sha256) {}
