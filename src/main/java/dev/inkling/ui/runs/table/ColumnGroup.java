package dev.inkling.ui.runs.table;

/** Where a column is found when columns are chosen, and what a row of repeats says where their numbers differ. */
enum ColumnGroup {
    /** What a run was told; repeats show from where to where. */
    SETTINGS,
    /** What a run has measured; repeats show mean and standard deviation. */
    RESULTS,
    /** What is known of a run besides; repeats show the smallest. */
    ABOUT
}
