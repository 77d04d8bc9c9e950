package dev.inkling.ui.setup;

import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;

/** A dataset that the window offers, whether or not it is there yet. */
public final class DatasetEntry {
    private final String title;
    private final ObjectProperty<DatasetContent> content;

    DatasetEntry(String title, DatasetContent content) {
        this.title = title;
        this.content = new SimpleObjectProperty<>(this, "content", content);
    }

    public String title() {
        return title;
    }

    public DatasetContent content() {
        return content.get();
    }

    public ObjectProperty<DatasetContent> contentProperty() {
        return content;
    }

    @Override
    public String toString() {
        return title;
    }
}
