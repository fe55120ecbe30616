package org.stemma.story;

import java.util.Collection;
import java.util.function.ToDoubleFunction;

/**
 * How close a report is to another, or in the mean to those of a story, respect by respect.
 *
 * @param words cosine of the words, 0 to 1, rare ones counting more
 * @param pairs the same of neighbouring words
 * @param names the same of names
 * @param title share of the headline's terms in the other's beginning, mean of both ways; NaN where one has no headline
 * @param days between their publications, NaN where one has no date
 * @param alike frames of names and figures that both have, with the same in them
 * @param otherwise the same, with something else in them
 * @param named whether both have names enough to tell them apart
 */
record Closeness(
        double words,
        double pairs,
        double names,
        double title,
        double days,
        double alike,
        double otherwise,
        boolean named) {
    private static final double TITLE = .5;
    private static final double FADE_DAYS = 20;
    private static final double ONE_FORM = .4;
    private static final double OTHER_NAMES = .15;

    static Closeness mean(Collection<Closeness> all) {
        return new Closeness(
                mean(all, Closeness::words),
                mean(all, Closeness::pairs),
                mean(all, Closeness::names),
                mean(all, Closeness::title),
                mean(all, Closeness::days),
                mean(all, Closeness::alike),
                mean(all, Closeness::otherwise),
                all.stream().allMatch(Closeness::named));
    }

    /** The mean of what is known, NaN where nothing is. */
    private static double mean(Collection<Closeness> all, ToDoubleFunction<Closeness> respect) {
        return all.stream()
                .mapToDouble(respect)
                .filter(value -> !Double.isNaN(value))
                .average()
                .orElse(Double.NaN);
    }

    boolean titled() {
        return !Double.isNaN(title);
    }

    boolean dated() {
        return !Double.isNaN(days);
    }

    /** Whether both tell in the same words of other people and places, as reports on two earthquakes do. */
    boolean ofOneForm() {
        return named && words > ONE_FORM && names < OTHER_NAMES;
    }

    /** How near in time, from 1 on the same day to 0; 1 where nothing is known of it. */
    double nearness() {
        return dated() ? Math.exp(-days / FADE_DAYS) : 1;
    }

    /** All respects in one figure, 0 to 1, for the comparison of stories with each other. */
    double whole() {
        double sum = words + pairs + names + (titled() ? TITLE * title : 0);
        return sum / (titled() ? 3 + TITLE : 3) * nearness();
    }
}
