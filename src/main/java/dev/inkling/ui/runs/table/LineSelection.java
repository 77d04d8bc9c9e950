package dev.inkling.ui.runs.table;

import dev.inkling.ui.runs.RepeatGroup;
import dev.inkling.ui.runs.RunItem;
import dev.inkling.ui.runs.RunsModel;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import javafx.beans.InvalidationListener;
import javafx.collections.ObservableList;
import javafx.scene.Node;
import javafx.scene.control.Labeled;
import javafx.scene.control.TableView;
import javafx.scene.control.skin.VirtualFlow;
import javafx.scene.paint.Color;
import org.jspecify.annotations.Nullable;

/** Which lines are selected: stays with its runs when lines come, go and change places, and follows the model's. */
final class LineSelection {
    private final RunsModel model;
    private final TableView<TableLine> table;
    private @Nullable RunItem followed;
    private boolean replacing;
    private boolean telling;
    /** Runs that the model has chosen by itself, such as those that were brought back; empty for none. */
    private List<RunItem> wanted = List.of();

    LineSelection(RunsModel model, TableView<TableLine> table) {
        this.model = model;
        this.table = table;
        table.getSelectionModel().selectedItemProperty().addListener((observable, old, line) -> {
            if (!replacing
                    && line != null
                    && !isOf(line, model.selectedProperty().get())) {
                followed = line.run();
                model.selectedProperty().set(followed);
            }
        });
        table.getSelectionModel().getSelectedItems().addListener((InvalidationListener) observable -> choose());
        model.chosen().addListener((InvalidationListener) observable -> {
            if (!telling) {
                wanted = List.copyOf(model.chosen());
            }
        });
    }

    private void choose() {
        if (!replacing && !model.chosen().equals(runs())) {
            telling = true;
            model.chosen().setAll(runs());
            telling = false;
        }
    }

    private static boolean isOf(TableLine line, @Nullable RunItem run) {
        return run != null && line.runs().contains(run);
    }

    /** The runs of all selected lines, in the table's order, each once. */
    List<RunItem> runs() {
        return lines().stream().flatMap(line -> line.runs().stream()).distinct().toList();
    }

    List<TableLine> lines() {
        return List.copyOf(table.getSelectionModel().getSelectedItems());
    }

    /** For the menu, whose keys work in the whole window: Delete pressed on a button must not delete a run. */
    List<TableLine> linesAtHand() {
        return hasFocus() ? lines() : List.of();
    }

    List<RunItem> runsAtHand() {
        return hasFocus() ? runs() : List.of();
    }

    /** What the lines stand on, light or dark. */
    Color background() {
        return table.lookup(".column-header .label") instanceof Labeled heading
                ? ColorItems.background(heading)
                : Color.WHITE;
    }

    boolean hasFocus() {
        for (Node node = table.getScene().getFocusOwner(); node != null; node = node.getParent()) {
            if (node == table) {
                return true;
            }
        }
        return false;
    }

    /** Gives the table other lines, or the same in another order, where they differ from those it has. */
    void replaceLines(List<TableLine> lines) {
        boolean differs = !lines.equals(table.getItems());
        if (differs || !wanted.isEmpty()) {
            List<TableLine> before = lines();
            replacing = true;
            if (differs) {
                replaceWhatDiffers(lines);
            }
            int[] places = placesOf(Set.copyOf(wanted), Set.of());
            wanted = List.of();
            if (places.length > 0) {
                select(places);
                bringToSight(places[0]);
            } else {
                reselect(before);
            }
            replacing = false;
            choose();
        }
        follow();
    }

    /** Leaves the same beginning and the same end as they are, so that the table stays where it was scrolled to. */
    private void replaceWhatDiffers(List<TableLine> lines) {
        ObservableList<TableLine> items = table.getItems();
        if (items.size() == lines.size() && Set.copyOf(items).equals(Set.copyOf(lines))) {
            Map<TableLine, Integer> places = new IdentityHashMap<>();
            lines.forEach(line -> places.put(line, places.size()));
            items.sort((one, other) -> Integer.compare(place(places, one), place(places, other)));
            return;
        }
        int least = Math.min(items.size(), lines.size());
        int start = 0;
        while (start < least && items.get(start) == lines.get(start)) {
            start++;
        }
        int end = 0;
        while (end < least - start && items.get(items.size() - 1 - end) == lines.get(lines.size() - 1 - end)) {
            end++;
        }
        items.remove(start, items.size() - end);
        items.addAll(start, lines.subList(start, lines.size() - end));
    }

    private static int place(Map<TableLine, Integer> places, TableLine line) {
        return places.getOrDefault(line, places.size());
    }

    private void reselect(List<TableLine> before) {
        Set<RunItem> runs = new HashSet<>();
        Set<RepeatGroup.Key> repeats = new HashSet<>();
        for (TableLine line : before) {
            if (line.repeats() != null) {
                repeats.add(line.repeats());
            } else {
                runs.addAll(line.runs());
            }
        }
        select(placesOf(runs, repeats));
    }

    /** Where these runs and repeats stand; closed repeats stand for their runs. */
    private int[] placesOf(Set<RunItem> runs, Set<RepeatGroup.Key> repeats) {
        List<TableLine> items = table.getItems();
        Set<RunItem> ownLine = new HashSet<>();
        items.stream().filter(line -> !line.isRepeats()).forEach(line -> ownLine.addAll(line.runs()));
        return IntStream.range(0, items.size())
                .filter(i -> {
                    TableLine line = items.get(i);
                    return line.isRepeats()
                            ? repeats.contains(line.repeats())
                                    || line.runs().stream()
                                            .anyMatch(run -> runs.contains(run) && !ownLine.contains(run))
                            : runs.containsAll(line.runs());
                })
                .toArray();
    }

    private void select(int... places) {
        table.getSelectionModel().clearSelection();
        if (places.length > 0) {
            table.getSelectionModel().selectIndices(places[0], places);
        }
    }

    /** Selects the line of the model's run, if another than before; repeats that are closed stand for theirs. */
    private void follow() {
        RunItem run = model.selectedProperty().get();
        if (run == followed) {
            return;
        }
        followed = run;
        if (run == null || lines().stream().anyMatch(line -> isOf(line, run))) {
            return;
        }
        List<TableLine> items = table.getItems();
        IntStream.range(0, items.size())
                .filter(i -> isOf(items.get(i), run))
                // An open line of repeats comes before that of the run itself.
                .reduce((first, second) -> second)
                .ifPresent(place -> {
                    table.getSelectionModel().clearAndSelect(place);
                    bringToSight(place);
                });
    }

    /** Scrolls no further than is needed. */
    private void bringToSight(int place) {
        if (table.lookup(".virtual-flow") instanceof VirtualFlow<?> rows
                && rows.getFirstVisibleCell() != null
                && place >= rows.getFirstVisibleCell().getIndex()
                && place <= rows.getLastVisibleCell().getIndex()) {
            rows.scrollTo(place);
        } else {
            table.scrollTo(place);
        }
    }

    /** Before runs are deleted: turns to what takes the place of the first, the next line that stays or else the last. */
    void leave(List<RunItem> runs) {
        Set<RunItem> gone = Set.copyOf(runs);
        List<TableLine> items = table.getItems();
        int first = 0;
        while (first < items.size() && !gone.containsAll(items.get(first).runs())) {
            first++;
        }
        int place = first;
        IntStream.concat(
                        IntStream.range(first, items.size()),
                        IntStream.range(0, first).map(i -> place - 1 - i))
                .mapToObj(items::get)
                .flatMap(line -> Stream.concat(Stream.of(line.run()), line.runs().stream()))
                .filter(run -> !gone.contains(run))
                .findFirst()
                .ifPresent(run -> {
                    followed = null;
                    model.selectedProperty().set(run);
                });
    }
}
