package dev.inkling.ui.mine;

/** What the page of drawings asks of the window around it. */
interface PageActions {
    /** Puts a drawing on the canvas. */
    void show(SeenDrawing drawing);

    /** Begins a guided collection. */
    void collect();

    void importDrawings();

    void exportStrokes();

    void exportImages();

    /** Lets the network that answers learn from the drawings. */
    void fineTune();
}
