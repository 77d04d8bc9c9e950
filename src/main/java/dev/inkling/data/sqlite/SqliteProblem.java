package dev.inkling.data.sqlite;

import java.sql.SQLException;
import org.sqlite.SQLiteException;

/** What SQLite complains about, as far as a person has to do something else about it. */
public enum SqliteProblem {
    /** The file is a database, but broken. */
    BROKEN,
    /** The file is something else. */
    NO_DATABASE,
    DISK_FULL,
    /** The file cannot be written, or not even opened. */
    NOT_WRITABLE,
    /** The disk does not do what it should. */
    DISK,
    /** Another program is writing for too long. */
    BUSY,
    OTHER;

    /** Extended codes have their kind in the lowest byte (sqlite.org, "Result and Error Codes"). */
    private static final int PRIMARY_CODE = 0xff;

    public static SqliteProblem of(SQLException e) {
        int code = e instanceof SQLiteException sqlite ? sqlite.getResultCode().code & PRIMARY_CODE : 0;
        return switch (code) {
            case 5, 6 -> BUSY;
            case 8, 14 -> NOT_WRITABLE;
            case 10 -> DISK;
            case 11 -> BROKEN;
            case 13 -> DISK_FULL;
            case 26 -> NO_DATABASE;
            default -> OTHER;
        };
    }
}
