package dev.inkling.data.digits;

import java.util.List;

/** All stroke models there are. */
final class StrokeModels {
    private static final List<List<StrokeModel>> BY_DIGIT = List.of(
            Zeros.MODELS,
            Ones.MODELS,
            Twos.MODELS,
            Threes.MODELS,
            Fours.MODELS,
            Fives.MODELS,
            Sixes.MODELS,
            Sevens.MODELS,
            Eights.MODELS,
            Nines.MODELS);

    private StrokeModels() {}

    /** The models of a digit, at least three. */
    static List<StrokeModel> of(int digit) {
        return BY_DIGIT.get(digit);
    }

    /** One of a digit's models, the common ones more often. */
    static StrokeModel choose(int digit, Draws draws) {
        List<StrokeModel> models = of(digit);
        double total = models.stream().mapToDouble(StrokeModel::weight).sum();
        double left = draws.uniform() * total;
        for (StrokeModel model : models) {
            left -= model.weight();
            if (left < 0) {
                return model;
            }
        }
        return models.get(models.size() - 1);
    }
}
