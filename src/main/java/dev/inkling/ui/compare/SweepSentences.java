package dev.inkling.ui.compare;

import dev.inkling.train.sweep.SweepSetting;
import dev.inkling.ui.runs.RunItem;
import dev.inkling.ui.support.Messages;
import dev.inkling.ui.support.Numbers;
import java.util.ArrayList;
import java.util.DoubleSummaryStatistics;
import java.util.List;
import java.util.Locale;

/** What a sweep has come to, in words. */
final class SweepSentences {
    private final SweepTable table;

    SweepSentences(SweepTable table) {
        this.table = table;
    }

    /** Names the best run, and where settings were repeated the settings that are best on average. */
    String best(SweepFigure chosen) {
        SweepFigure figure = chosen.ranking();
        List<RunItem> best = SweepCell.allBest(table.runs(), figure);
        if (best.isEmpty()) {
            boolean over =
                    table.runs().stream().allMatch(run -> run.figures().state().isOver());
            return Messages.get(over ? "compare.best.none" : "compare.best.wait");
        }
        List<String> sentences = new ArrayList<>();
        sentences.add(ofBest(best, figure));
        if (table.hasRepeats()) {
            table.best(figure).ifPresent(cell -> sentences.add(ofCell(cell, figure)));
        }
        long diverged = table.runs().stream().filter(SweepCell::isDiverged).count();
        if (diverged > 0) {
            sentences.add(Messages.get("compare.best.diverged", diverged));
        }
        return String.join(" ", sentences);
    }

    private String ofBest(List<RunItem> best, SweepFigure figure) {
        RunItem run = best.get(0);
        return Messages.get(
                best.size() == 1 ? "compare.best.run" : "compare.best.tied",
                run.nameProperty().get(),
                value(figure, figure.of(run.figures())),
                Numbers.count(iterationOf(run, figure)),
                settings(run),
                best.size() == 2
                        ? best.get(1).nameProperty().get()
                        : Messages.get("compare.best.others", best.size() - 1));
    }

    private String ofCell(SweepCell cell, SweepFigure figure) {
        DoubleSummaryStatistics statistics = cell.statistics(figure);
        boolean regression = table.isRegression();
        return Messages.get(
                "compare.best.mean",
                statistics.getCount(),
                settings(cell.runs().get(0)),
                figure.text(statistics.getAverage(), regression),
                figure.text(statistics.getMin(), regression),
                figure.text(statistics.getMax(), regression));
    }

    private static long iterationOf(RunItem run, SweepFigure figure) {
        return switch (figure) {
            case BEST_TEST -> run.figures().summary().bestTestAt();
            case MIN_LOSS -> run.figures().summary().minLossAt();
            case LAST_TEST, GAP, TIME -> run.figures().iterations();
        };
    }

    private String value(SweepFigure figure, double value) {
        String key = figure == SweepFigure.MIN_LOSS
                ? "compare.best.loss"
                : table.isRegression() ? "compare.best.r2" : "compare.best.accuracy";
        return Messages.get(key, figure.text(value, table.isRegression()));
    }

    /** {@code learning rate 0.5 and hidden sizes 100}. */
    String settings(RunItem run) {
        return listed(
                table.axes().stream().map(axis -> named(axis.setting(), run)).toList());
    }

    /** The same with the seed, where the same settings are trained with several. */
    String settingsAndSeed(RunItem run) {
        List<String> parts = new ArrayList<>();
        table.axes().forEach(axis -> parts.add(named(axis.setting(), run)));
        if (table.hasRepeats()) {
            parts.add(named(SweepSetting.SEED, run));
        }
        return listed(parts);
    }

    /**
     * A run by what tells it from the others, for narrow places: {@code Run 3 · learning rate 0.5}, and where
     * several settings are varied by their values alone but for the seed, {@code Run 3 · 0.5 · 50 · seed 2}.
     */
    String brief(RunItem run) {
        String text = run.nameProperty().get();
        for (VariedSetting axis : table.axes()) {
            boolean alone = table.axes().size() == 1;
            text = Messages.get(
                    "compare.queue.run", text, alone ? named(axis.setting(), run) : valueText(axis.setting(), run));
        }
        return table.hasRepeats() ? Messages.get("compare.queue.run", text, named(SweepSetting.SEED, run)) : text;
    }

    private static String named(SweepSetting setting, RunItem run) {
        return Messages.get("compare.settingValue", SettingWords.title(setting), valueText(setting, run));
    }

    private static String valueText(SweepSetting setting, RunItem run) {
        return SettingWords.valueIn(setting, run.config()).text();
    }

    private static String listed(List<String> parts) {
        if (parts.size() < 2) {
            return String.join("", parts);
        }
        String first = String.join(", ", parts.subList(0, parts.size() - 1));
        return Messages.get("compare.and", first, parts.get(parts.size() - 1));
    }

    /** A run that diverged is compared with nothing, whatever it had reached before. */
    private String diverged(SweepCell cell, RunItem run, SweepFigure figure) {
        String key = cell.runs().size() == 1
                ? "compare.about.diverged"
                : cell.hasDiverged() ? "compare.about.allDiverged" : "compare.about.thisDiverged";
        return Messages.get(
                key,
                run.nameProperty().get(),
                settings(run),
                cell.runs().size(),
                figure.title(table.isRegression()),
                cell.statistics(figure).getCount(),
                figure.text(cell.mean(figure), table.isRegression()));
    }

    /** One line about what the mouse is at. */
    String about(SweepCell cell, RunItem run, SweepFigure figure) {
        DoubleSummaryStatistics statistics = cell.statistics(figure);
        if (SweepCell.isDiverged(run)) {
            return diverged(cell, run, figure);
        }
        String key = cell.runs().size() > 1 && statistics.getCount() > 0 ? "compare.about.repeated" : "compare.about";
        boolean regression = table.isRegression();
        return Messages.get(
                key,
                run.nameProperty().get(),
                settings(run),
                figure.title(regression),
                figure.text(figure.of(run.figures()), regression),
                Messages.get("runs.state." + run.figures().state().name().toLowerCase(Locale.ROOT)),
                statistics.getCount(),
                figure.text(cell.mean(figure), regression));
    }
}
