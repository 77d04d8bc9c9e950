package dev.inkling.data;

/** The labels of an IDX file. */
public final class IdxLabels {
    private final int[] labels;
    private final String sha256;

    IdxLabels(int[] labels, String sha256) {
        this.labels = labels;
        this.sha256 = sha256;
    }

    public int count() {
        return labels.length;
    }

    /** Class indexes {@code [count]} in a new array. */
    public int[] labels() {
        return labels.clone();
    }

    /** SHA-256 of the uncompressed file, lower-case hexadecimal. */
    public String sha256() {
        return sha256;
    }
}
