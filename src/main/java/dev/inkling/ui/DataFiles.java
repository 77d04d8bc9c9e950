package dev.inkling.ui;

import dev.inkling.data.CsvColumns;
import dev.inkling.ui.setup.DatasetCatalog;
import dev.inkling.ui.setup.DatasetContent;
import dev.inkling.ui.setup.DatasetOpener;
import dev.inkling.ui.setup.SetupViewModel;
import dev.inkling.ui.support.Background;
import dev.inkling.ui.support.Messages;
import dev.inkling.ui.support.Problems;
import java.io.File;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Supplier;
import javafx.stage.DirectoryChooser;
import javafx.stage.FileChooser;
import javafx.stage.FileChooser.ExtensionFilter;
import javafx.stage.Window;

/** Opens the user's own data: asks where they are, and what is to be predicted where the files leave it open. */
final class DataFiles implements DatasetOpener {
    private final DatasetCatalog catalog;
    private final SetupViewModel setup;
    private final Background background;
    private final Supplier<Window> owner;
    private final Consumer<String> complain;

    /**
     * @param owner of the windows that ask
     * @param complain told the sentence where something cannot be opened
     */
    DataFiles(
            DatasetCatalog catalog,
            SetupViewModel setup,
            Background background,
            Supplier<Window> owner,
            Consumer<String> complain) {
        this.catalog = catalog;
        this.setup = setup;
        this.background = background;
        this.owner = owner;
        this.complain = complain;
    }

    @Override
    public void openFolder() {
        DirectoryChooser chooser = new DirectoryChooser();
        chooser.setTitle(Messages.get("open.title"));
        File folder = chooser.showDialog(owner.get());
        if (folder != null) {
            catalog.open(folder.toPath(), setup.datasetProperty()::set, complain);
        }
    }

    @Override
    public void openTable() {
        FileChooser chooser = new FileChooser();
        chooser.setTitle(Messages.get("openTable.title"));
        chooser.getExtensionFilters().add(new ExtensionFilter(Messages.get("openTable.files"), "*.csv", "*.CSV"));
        File file = chooser.showOpenDialog(owner.get());
        if (file != null) {
            openTable(file.toPath());
        }
    }

    /** Opens a CSV file; asks what is to be predicted where it consists of numbers alone. */
    void openTable(Path file) {
        look(file, columns -> {
            if (columns.onlyNumbers()) {
                ask(file, columns, TargetsPane.proposed(columns));
            } else {
                open(file, List.of());
            }
        });
    }

    @Override
    public void chooseTargets() {
        if (setup.datasetProperty().get().content() instanceof DatasetContent.Ready ready) {
            Path file = Path.of(ready.defaults().data().dataset());
            look(file, columns -> {
                if (columns.onlyNumbers()) {
                    ask(file, columns, ready.defaults().data().targets());
                } else {
                    complain.accept(Messages.get("openTable.onlyClass", file.getFileName()));
                }
            });
        }
    }

    private void look(Path file, Consumer<CsvColumns> done) {
        background.run(() -> CsvColumns.of(file), done, error -> complain.accept(Problems.sentence(error)));
    }

    private void ask(Path file, CsvColumns columns, List<String> chosen) {
        Dialogs.targets(owner.get(), String.valueOf(file.getFileName()), new TargetsPane(columns, chosen))
                .ifPresent(targets -> open(file, targets));
    }

    private void open(Path file, List<String> targets) {
        catalog.openTable(file, targets, setup.datasetProperty()::set, complain);
    }
}
