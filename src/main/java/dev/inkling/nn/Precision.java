package dev.inkling.nn;

import org.nd4j.linalg.api.buffer.DataType;

/** The number format that a network computes in. */
public enum Precision {
    /** 32-bit floats: twice as fast, right for training on images. */
    FLOAT32(DataType.FLOAT) {
        @Override
        public Matrix matrix(int rows, int columns, Layout layout) {
            return new FloatMatrix(rows, columns, layout);
        }
    },
    /** 64-bit floats: for gradient checks and for runs that are compared to the digit. */
    FLOAT64(DataType.DOUBLE) {
        @Override
        public Matrix matrix(int rows, int columns, Layout layout) {
            return new DoubleMatrix(rows, columns, layout);
        }
    };

    private final DataType dataType;

    Precision(DataType dataType) {
        this.dataType = dataType;
    }

    DataType dataType() {
        return dataType;
    }

    /** A new matrix {@code [rows, columns]} of zeros. */
    public abstract Matrix matrix(int rows, int columns, Layout layout);

    /** A new row vector {@code [1, columns]} of zeros. */
    public Matrix vector(int columns) {
        return matrix(1, columns, Layout.ROWS);
    }
}
