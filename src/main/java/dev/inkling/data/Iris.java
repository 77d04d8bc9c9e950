package dev.inkling.data;

import java.io.IOException;
import java.io.InputStream;

/** Fisher's iris data (1936), which come with the program: 150 flowers, four measurements in cm, three species. */
public final class Iris {
    private static final String RESOURCE = "iris.csv";

    private Iris() {}

    /** The 150 rows, 50 of each species. */
    public static Table load() {
        try (InputStream in = Iris.class.getResourceAsStream(RESOURCE)) {
            if (in == null) {
                throw new DataException("The program file lacks " + RESOURCE + ". Install Inkling again.");
            }
            return CsvTable.read(in, RESOURCE, "iris", "Iris");
        } catch (IOException e) {
            throw new DataException(RESOURCE + " cannot be read from the program file. Install Inkling again.", e);
        }
    }
}
