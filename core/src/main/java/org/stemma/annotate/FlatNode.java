package org.stemma.annotate;

import edu.emory.mathcs.nlp.component.template.feature.Field;
import edu.emory.mathcs.nlp.component.template.node.NLPNode;
import java.util.Collection;
import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A token that hashes each of its values once, and not again for every feature that asks for it. */
@SuppressWarnings("ReferenceEquality") // a value is the one that was hashed where it is the same object
final class FlatNode extends NLPNode {
    private static final FlatText[] NONE = {};

    /** A value's text, and what it was made of. */
    private record Hashed(Object origin, @Nullable FlatText text) {}

    private final transient Map<Field, Hashed> values = new EnumMap<>(Field.class);
    private transient @Nullable Collection<String> clustersOrigin;
    private transient FlatText[] clusters = NONE;

    /** A word of plain letters is its own simplified form: no address or file needs to be looked for in it. */
    @Override
    public void setWordForm(String form) {
        if (!isPlain(form)) {
            super.setWordForm(form);
            return;
        }
        word_form = form;
        word_form_simplified = form;
        word_form_undigitalized = form;
        word_form_lowercase = form.toLowerCase(Locale.ROOT);
        word_form_simplified_lowercase = word_form_lowercase;
    }

    private static boolean isPlain(String form) {
        for (int i = 0; i < form.length(); i++) {
            char c = form.charAt(i);
            if ((c < 'a' || c > 'z') && (c < 'A' || c > 'Z')) {
                return false;
            }
        }
        return true;
    }

    /** The value of the field; null where it has none. */
    @Nullable
    FlatText text(Field field) {
        Object origin = origin(field);
        if (origin == null) {
            return null;
        }
        Hashed known = values.get(field);
        if (known == null || known.origin() != origin) {
            String value = getValue(field);
            known = new Hashed(origin, value == null ? null : FlatText.of(value));
            values.put(field, known);
        }
        return known.text();
    }

    /** What decides the value and is cheap to get. */
    private @Nullable Object origin(Field field) {
        return switch (field) {
            case word_shape -> getWordFormSimplified();
            case ambiguity_classes -> getAmbiguityClasseList();
            default -> getValue(field);
        };
    }

    /** The word's clusters, in their order. */
    FlatText[] clusters() {
        Collection<String> now = getWordClusters();
        if (now != clustersOrigin) {
            clustersOrigin = now;
            clusters = now == null ? NONE : now.stream().map(FlatText::of).toArray(FlatText[]::new);
        }
        return clusters;
    }
}
