package dev.inkling.data;

/**
 * How far a download is.
 *
 * @param bytesDone of all files together, what was there before included
 * @param bytesTotal of all files together; an estimate until each server has told its file's size
 * @param bytesPerSecond received lately, 0 before the first bytes
 */
public record DownloadProgress(long bytesDone, long bytesTotal, double bytesPerSecond) {}
