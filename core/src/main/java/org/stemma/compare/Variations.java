package org.stemma.compare;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.stemma.compare.StoryStatement.Value;
import org.stemma.compare.StoryStatement.Variation;
import org.stemma.report.Passage;
import org.stemma.text.Span;

/** Compares each wording of a statement with one of them, and gathers by place what differs. */
final class Variations {
    private final Utterance reference;
    private final CountryNames countries;
    private final Map<Utterance, TermAlignment> alignments = new LinkedHashMap<>();
    private final List<Place> places = new ArrayList<>();

    private Variations(Utterance reference, CountryNames countries) {
        this.reference = reference;
        this.countries = countries;
    }

    /** What differs between {@code reference} and {@code others}, in the order of the reference. */
    static List<Variation> of(Utterance reference, List<Utterance> others, CountryNames countries) {
        Variations variations = new Variations(reference, countries);
        others.forEach(variations::compare);
        Stream<Variation> words = variations.places.stream()
                .sorted((x, y) -> x.span.compareTo(y.span))
                .map(variations::variation);
        return Stream.concat(attribution(reference, others), words).toList();
    }

    /** The mentions of the speakers where the reports do not agree on who spoke. */
    private static Stream<Variation> attribution(Utterance reference, List<Utterance> others) {
        List<Value> values = Stream.concat(Stream.of(reference), others.stream())
                .filter(utterance -> utterance.speaker() != null && utterance.source() != null)
                .map(utterance -> value(utterance, Objects.requireNonNull(utterance.source())))
                .toList();
        boolean agreed = others.stream().allMatch(other -> Speakers.compatible(reference, other, 1));
        return agreed || values.size() < 2
                ? Stream.empty()
                : Stream.of(new Variation(Difference.Kind.ATTRIBUTION, values, false));
    }

    /** A stretch of the reference in which wordings differ in one way. */
    private static final class Place {
        private final Difference.Kind kind;
        private Span span;
        private final Map<Utterance, Span> values = new LinkedHashMap<>();

        private Place(Difference.Kind kind, Span span) {
            this.kind = kind;
            this.span = span;
        }

        private boolean takes(Change change) {
            return kind == change.kind() && (span.overlaps(change.a()) || span.equals(change.a()));
        }

        private void add(Utterance utterance, Change change) {
            span = span.hull(change.a());
            values.merge(utterance, change.b(), Span::hull);
        }
    }

    private void compare(Utterance other) {
        TermAlignment alignment = PassageMatcher.align(reference.terms(), other.terms(), countries);
        alignments.put(other, alignment);
        List<Change> changes = new ArrayList<>(ChangeFinder.changesOfStatement(alignment));
        if (changes.stream().noneMatch(change -> change.kind() == Difference.Kind.WORDING)) {
            forms(other, alignment, changes);
        }
        changes.replaceAll(change -> Days.resolved(change, reference, other));
        changes.forEach(change -> place(change).add(other, change));
    }

    /** Terms that mean the same and are written in other words ("U.S." and "United States") are another wording. */
    private void forms(Utterance other, TermAlignment alignment, List<Change> changes) {
        for (TermAlignment.Pair pair : alignment.pairs()) {
            String a = plain(pair.a().span().of(reference.in().report().text()));
            String b = plain(pair.b().span().of(other.in().report().text()));
            if (!a.equals(b)) {
                changes.add(new Change(
                        Difference.Kind.WORDING, pair.a().span(), pair.b().span()));
            }
        }
    }

    private static String plain(String written) {
        return WordScanner.fold(written).replaceAll("[^\\p{L}\\p{N}]", "");
    }

    private Place place(Change change) {
        for (Place place : places) {
            if (place.takes(change)) {
                return place;
            }
        }
        places.add(new Place(change.kind(), change.a()));
        return places.getLast();
    }

    private Variation variation(Place place) {
        List<Value> values = new ArrayList<>();
        values.add(value(reference, place.span));
        alignments.keySet().stream()
                .map(other -> valueOf(other, place))
                .filter(Objects::nonNull)
                .forEach(values::add);
        return new Variation(place.kind, values, quoted(values));
    }

    private boolean quoted(List<Value> values) {
        return values.stream().filter(this::quoted).limit(2).count() == 2;
    }

    private boolean quoted(Value value) {
        Utterance in = alignments.keySet().stream()
                .filter(other -> other.key().equals(value.passage().report()))
                .findFirst()
                .orElse(reference);
        Span span = value.passage().span();
        boolean cut = span.isEmpty() && !within(in.terms(), span);
        return !cut && Quotations.enclose(in.in().report().text(), span);
    }

    /** Whether words stand on both sides: else a quotation is shorter there, not another. */
    private static boolean within(List<Term> terms, Span place) {
        return place.begin() > terms.getFirst().span().begin()
                && place.end() < terms.getLast().span().end();
    }

    private @Nullable Value valueOf(Utterance other, Place place) {
        Span span = place.values.get(other);
        if (span == null) {
            span = counterpart(Objects.requireNonNull(alignments.get(other)), place.span);
        }
        return span == null ? null : value(other, span);
    }

    /** What stands in {@code place} where the wording agrees with the reference; null where it has nothing there. */
    private static @Nullable Span counterpart(TermAlignment alignment, Span place) {
        return alignment.pairs().stream()
                .filter(pair -> pair.a().span().overlaps(place))
                .map(pair -> pair.b().span())
                .reduce(Span::hull)
                .orElse(null);
    }

    private static Value value(Utterance utterance, Span span) {
        Passage passage = utterance.in().report().passage(span);
        return new Value(span.of(utterance.in().report().text()), passage);
    }
}
