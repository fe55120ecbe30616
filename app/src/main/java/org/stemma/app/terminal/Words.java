package org.stemma.app.terminal;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.stemma.app.view.Marks;
import org.stemma.event.Event.Participant;
import org.stemma.gazetteer.Actor;

/** Short phrases for a terminal. */
final class Words {
    private Words() {}

    static String count(int count, String noun) {
        return Marks.count(count, noun);
    }

    /** {@code Valdrian foreign ministry (XVLGOVMFA)}; a speaker nobody names is said so. */
    static Line actor(@Nullable Actor actor) {
        if (actor == null) {
            return new Line().add("speaker not named", Ink.DIM);
        }
        Line line = new Line().foreign(actor.name());
        return actor.code() == null
                ? line
                : line.add(" (", Ink.DIM).foreign(actor.code(), Ink.DIM).add(")", Ink.DIM);
    }

    static String participant(Participant participant) {
        if (participant.text() != null) {
            return participant.text();
        }
        return participant.actor() != null ? participant.actor() : "not named";
    }

    /** Names joined by commas, the last ones left out where there are more than {@code limit}. */
    static String some(List<String> names, int limit) {
        String shown = String.join(", ", names.subList(0, Math.min(limit, names.size())));
        return names.size() > limit ? shown + " …" : shown;
    }
}
