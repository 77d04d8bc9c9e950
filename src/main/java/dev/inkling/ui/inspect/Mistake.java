package dev.inkling.ui.inspect;

/**
 * A sample that the network takes for another class.
 *
 * @param row number of the sample in its part, from 0
 * @param label the class it belongs to
 * @param answer the class that the network names
 * @param certainty the network's probability of its answer, 0…1
 */
public record Mistake(int row, int label, int answer, double certainty) {}
