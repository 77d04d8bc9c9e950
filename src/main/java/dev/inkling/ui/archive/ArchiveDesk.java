package dev.inkling.ui.archive;

import dev.inkling.data.DataException;
import dev.inkling.data.Dataset;
import dev.inkling.run.store.CheckpointInfo;
import dev.inkling.run.store.KeptRun;
import dev.inkling.run.store.StoreException;
import dev.inkling.train.Checkpoint;
import dev.inkling.train.RunState;
import dev.inkling.train.SettingException;
import dev.inkling.ui.runs.Continuation;
import dev.inkling.ui.runs.RepeatGroup;
import dev.inkling.ui.runs.RunItem;
import dev.inkling.ui.runs.RunsModel;
import dev.inkling.ui.support.Messages;
import dev.inkling.ui.support.Problems;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import javafx.stage.Window;
import org.jspecify.annotations.Nullable;

/** Brings the runs that were kept into the window, keeps them up to date, and lets interrupted ones go on. */
public final class ArchiveDesk implements Continuation {
    /** So many of the newest runs are drawn at once when the window opens; the others are one click away. */
    private static final int DRAWN_AT_START = 12;

    private static final long LOOK_NANOS = 2_000_000_000L;

    private final StoreArchive archive;
    private final RunsModel runs;
    private final Function<RunItem, Optional<Dataset>> datasets;
    private final Host host;
    private final Map<Long, RunItem> seen = new HashMap<>();
    private long lastLook;
    private boolean looking;
    private boolean thinningMentioned;

    /** What the desk needs of the window. */
    public interface Host {
        /** The window that dialogs belong to. */
        Window window();

        /** The next run is to branch from there. */
        void branch(RunItem parent, Checkpoint from);

        /** Shows a sentence until it is closed. */
        void complain(String sentence);

        /** Says in passing what can be missed. */
        void mention(String sentence);

        /** A database cannot be used: asks whether to put it aside and begin a fresh one. */
        boolean mayBeginAfresh(String sentence);
    }

    /** @param datasets makes a run's dataset as its settings want it; empty where that is not on this computer, or not read yet */
    public ArchiveDesk(StoreArchive archive, RunsModel runs, Function<RunItem, Optional<Dataset>> datasets, Host host) {
        this.archive = archive;
        this.runs = runs;
        this.datasets = datasets;
        this.host = host;
    }

    /** Opens the database and shows what is kept. */
    public void open() {
        archive.open(this::showAll, this::cannotOpen);
    }

    /** Shows how much room kept runs take, and lets people limit it. */
    public void showStorage() {
        new StorageDialog(host.window(), new StorageModel(archive)).show();
    }

    private void cannotOpen(StoreException e) {
        String sentence = String.valueOf(e.getMessage());
        if (e.kind() == StoreException.Kind.DAMAGED && host.mayBeginAfresh(sentence)) {
            archive.setAside(where -> {
                archive.open(this::showAll, again -> host.complain(String.valueOf(again.getMessage())));
                host.complain(Messages.get("archive.setAside", where));
            });
        } else {
            host.complain(Messages.get("archive.notKept", sentence));
        }
    }

    private void showAll(KeptRuns kept) {
        List<RunItem> items = new ArrayList<>();
        for (KeptRun run : kept.runs()) {
            if (!run.ownedHere()) {
                items.add(item(kept, run));
            }
        }
        hideOlder(items.stream().filter(item -> item.visibleProperty().get()).toList());
        runs.addKept(items, kept.last());
    }

    /** Leaves the newest on the charts. Repeats are one line there: of them all stay, or none. */
    static void hideOlder(List<RunItem> shown) {
        Set<RunItem> hidden = new LinkedHashSet<>(shown.subList(0, Math.max(0, shown.size() - DRAWN_AT_START)));
        RepeatGroup.among(shown).stream()
                .map(RepeatGroup::members)
                .filter(members -> !hidden.containsAll(members))
                .forEach(hidden::removeAll);
        hidden.forEach(item -> item.visibleProperty().set(false));
    }

    private RunItem item(KeptRuns kept, KeptRun run) {
        RunItem item = kept.item(run, runs.nextKey());
        archive.know(run.id(), item);
        seen.put(run.id(), item);
        return item;
    }

    /** Looks every two seconds for what other programs have changed; to be called often. */
    public void refresh(long now) {
        if (!looking && now - lastLook > LOOK_NANOS) {
            looking = true;
            lastLook = now;
            List<RunItem> shown = List.copyOf(runs.runs());
            archive.look(kept -> update(kept, shown), () -> looking = false);
        }
    }

    /** @param shown in the window when the look began: what was brought back since may have been deleted at that moment */
    private void update(KeptRuns kept, List<RunItem> shown) {
        for (RunItem item : runs.runs()) {
            if (item.idProperty().get() != 0) {
                seen.put(item.idProperty().get(), item);
            }
        }
        mentionThinned(kept);
        List<RunItem> others = new ArrayList<>();
        for (KeptRun run : kept.runs()) {
            RunItem known = seen.get(run.id());
            if (known == null && !run.ownedHere()) {
                RunItem other = item(kept, run);
                others.add(other);
            } else if (known != null) {
                bringUpToDate(known, run);
            }
        }
        others.forEach(runs::addOther);
        removeGone(kept, shown);
    }

    /** What another program has deleted; runs that learn here stay. */
    private void removeGone(KeptRuns kept, List<RunItem> shown) {
        Set<Long> there = kept.runs().stream().map(KeptRun::id).collect(Collectors.toSet());
        List<RunItem> gone = shown.stream()
                .filter(item -> item.idProperty().get() != 0
                        && !there.contains(item.idProperty().get())
                        && (item.live() == null || item.figures().state().isOver())
                        && item != runs.activeProperty().get())
                .toList();
        gone.forEach(item -> seen.remove(item.idProperty().get()));
        runs.remove(gone);
    }

    /** Once: from then on each run may cost an older one, which its details say. */
    private void mentionThinned(KeptRuns kept) {
        long thinned = kept.runs().stream()
                .filter(KeptRun::thinned)
                .map(run -> seen.get(run.id()))
                .filter(item -> item != null && !item.isThinned())
                .count();
        if (thinned > 0 && !thinningMentioned) {
            thinningMentioned = true;
            host.mention(Messages.get("archive.thinned", thinned));
        }
    }

    private void bringUpToDate(RunItem item, KeptRun run) {
        item.setThinned(run.thinned());
        if (item.live() != null) {
            return;
        }
        boolean grown = run.progress().summary().iterations() != item.figures().iterations();
        item.update(KeptRuns.figures(run));
        if (grown) {
            runs.readAgain(item);
        }
    }

    @Override
    public void branch(RunItem item) {
        archive.readCheckpoints(item, all -> {
            List<CheckpointInfo> moments =
                    all.stream().filter(CheckpointInfo::complete).toList();
            if (item.idProperty().get() == 0) {
                host.complain(Messages.get(
                        "branch.notKept",
                        item.nameProperty().get(),
                        archive.problemProperty().get()));
            } else if (moments.isEmpty()) {
                host.complain(Messages.get(
                        item.isThinned() ? "branch.thinned" : "branch.none",
                        item.nameProperty().get()));
            } else {
                new BranchDialog(host.window(), item, moments)
                        .ask()
                        .ifPresent(moment -> archive.readCheckpoint(item, moment, from -> host.branch(item, from)));
            }
        });
    }

    @Override
    public boolean canResume(RunItem item) {
        return item.live() == null && item.figures().state() == RunState.INTERRUPTED;
    }

    @Override
    public void resume(RunItem item) {
        @Nullable RunItem active = runs.activeProperty().get();
        if (active != null) {
            host.complain(Messages.get(
                    "archive.busy",
                    active.nameProperty().get(),
                    item.nameProperty().get()));
            return;
        }
        try {
            Optional<Dataset> dataset = datasets.apply(item);
            if (dataset.isEmpty()) {
                host.complain(Messages.get(
                        "archive.noDataset",
                        item.nameProperty().get(),
                        item.facts().datasetTitle()));
            } else {
                archive.readResumePoint(item, dataset.get(), point -> resume(item, dataset.get(), point));
            }
        } catch (DataException | SettingException e) {
            host.complain(Problems.sentence(e));
        }
    }

    private void resume(RunItem item, Dataset dataset, ResumePoint point) {
        if (!point.sameData()) {
            host.complain(Messages.get(
                    point.ofDrawings() ? "archive.otherDrawings" : "archive.otherData",
                    item.nameProperty().get(),
                    item.facts().datasetTitle()));
            return;
        }
        if (point.start().isEmpty()) {
            host.complain(Messages.get("archive.noStart", item.nameProperty().get()));
            return;
        }
        if (runs.activeProperty().get() != null || !runs.runs().contains(item)) {
            return;
        }
        try {
            runs.resume(item, dataset, point.start().get(), host::complain);
        } catch (SettingException e) {
            host.complain(Problems.sentence(e));
        }
    }
}
