package org.stemma.statement;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.stemma.annotate.Entity;
import org.stemma.gazetteer.Actor;
import org.stemma.gazetteer.Agency;
import org.stemma.gazetteer.Gazetteer;
import org.stemma.gazetteer.KnownOutlet;
import org.stemma.report.Metadata;
import org.stemma.text.Span;

/** Tells who carried the words of a statement, and to whom they were said. */
final class Carriers {
    private static final Set<String> CARRYING = Set.of(
            "carry", "publish", "release", "quote", "cite", "report", "air", "broadcast", "run", "print", "relay");
    private static final Set<String> REPORTING = Set.of("report", "cite", "quote", "carry");
    private static final Set<String> PRESS = Set.of(
            ("Press News Times Post Herald Tribune Gazette Journal Daily Wire Radio Television TV Telegraph Chronicle Observer "
                            + "Newspaper Ledger Broadcasting Courier Examiner Inquirer Dispatch Standard")
                    .split(" "));
    private static final double LEAST_CUE = .3;

    private final Reader r;
    private final Discourse d;
    private final Phrases phrases;
    private final SourceQuestion sources;
    private final Gazetteer gazetteer;

    Carriers(Reader reader, Phrases phrases, SourceQuestion sources, Gazetteer gazetteer) {
        this.r = reader;
        this.d = reader.d;
        this.phrases = phrases;
        this.sources = sources;
        this.gazetteer = gazetteer;
    }

    /** The medium that a noun phrase names, in its short form; null where it is none. */
    @Nullable
    String medium(int head, TokenSet words, @Nullable String country) {
        if (head < 0 || words.isEmpty()) {
            return null;
        }
        String text = phrases.text(words);
        Agency agency = agency(head, text);
        if (agency == null) {
            agency = gazetteer.stateAgency(text, country);
        }
        if (agency != null) {
            return agency.id();
        }
        KnownOutlet outlet = outlet(head, text);
        if (outlet != null) {
            return outlet.name();
        }
        boolean media = gazetteer.isStateMedia(text) || gazetteer.stateMediaCountry(text) != null;
        return media ? text : press(head);
    }

    /** A medium that only its name tells, or the report's own credit ("Halden Press" for a report that it credits). */
    private @Nullable String press(int head) {
        Entity entity = d.entity(head);
        if (entity == null || (entity.type() != Entity.Type.ORG && entity.type() != Entity.Type.MISC)) {
            return null;
        }
        String name = entity.span().of(d.text());
        String[] words = name.split(" ");
        boolean telling = words.length > 1 && PRESS.contains(words[words.length - 1]);
        return telling || name.equals(d.report.report().metadata().agency()) ? name : null;
    }

    private @Nullable Agency agency(int head, String text) {
        Agency whole = gazetteer.agency(text);
        return whole != null || !d.isNoun(head) ? whole : gazetteer.agency(name(head));
    }

    private @Nullable KnownOutlet outlet(int head, String text) {
        KnownOutlet whole = gazetteer.outlet(text);
        return whole != null || !d.tag(head).startsWith("NNP") ? whole : gazetteer.outlet(name(head));
    }

    /** The name that the head stands in, as the recogniser has it, else the head alone. */
    private String name(int head) {
        var entity = d.entity(head);
        return entity == null ? d.token(head).form() : entity.span().of(d.text());
    }

    /** Whether the source of an attribution is an agency or the media of a state. */
    boolean isAgency(Attribution a) {
        if (a.source() < 0) {
            return false;
        }
        String text = phrases.text(a.sourceWords());
        return agency(a.source(), text) != null
                || gazetteer.isStateMedia(text)
                || gazetteer.stateMediaCountry(text) != null
                || (isReporting(a) && press(a.source()) != null);
    }

    /** Whether an agency or outlet reports what others said. */
    boolean isReport(Attribution a) {
        return isReporting(a) && isAgency(a);
    }

    /** Whether the cue is what media do. */
    private boolean isReporting(Attribution a) {
        return d.isAccording(a.cue()) || REPORTING.contains(d.lemma(a.cue()));
    }

    /** Who carried the words of {@code a}, the outermost last. {@code all}: every attribution proposed for the report. */
    List<Statement.Channel> channels(Attribution a, @Nullable Actor speaker, List<Attribution> all) {
        Map<String, Statement.Channel> found = new LinkedHashMap<>();
        String country = country(speaker);
        if (a.source() >= 0 && d.isVerb(a.cue()) && REPORTING.contains(d.lemma(a.cue()))) {
            put(found, a.source(), a.sourceWords(), country);
        }
        int s = d.sentence(a.cue());
        for (int i = d.sentenceStart(s); i < d.sentenceEnd(s); i++) {
            if (!a.content().contains(i)) {
                carried(i, country, found);
            }
        }
        hearers(a.cue()).forEach(h -> heard(h, a, found));
        for (Attribution o : all) {
            boolean relay = o.cue() != a.cue() && o.cuePart() >= LEAST_CUE && d.sentence(o.cue()) == s && isRelay(o);
            if (relay
                    && !o.sourceWords().isEmpty()
                    && o.sourceWords().overlap(a.sourceWords().plus(a.content())) == 0) {
                put(found, o.source(), o.sourceWords(), country);
            }
        }
        return List.copyOf(found.values());
    }

    /** A medium that was told carries the words on, if it is not the report's own. */
    private void heard(int head, Attribution a, Map<String, Statement.Channel> found) {
        TokenSet words = sources.phrase(head, a.cue());
        Metadata page = d.report.report().metadata();
        String name = medium(head, words, null);
        boolean own = name == null || name.equals(page.outlet().name()) || name.equals(page.agency());
        if (!own && words.overlap(a.content()) == 0) {
            put(found, head, words, null);
        }
    }

    private static @Nullable String country(@Nullable Actor speaker) {
        String code = speaker == null ? null : speaker.code();
        return code == null || code.length() < 3 ? null : code.substring(0, 3);
    }

    private boolean isRelay(Attribution o) {
        return d.isAccording(o.cue()) || r.is(o.cue(), "say") || CARRYING.contains(d.lemma(o.cue()));
    }

    /** "carried by X", "said on X": a medium that the words' own sentence names. */
    private void carried(int i, @Nullable String country, Map<String, Statement.Channel> found) {
        boolean participle = d.tag(i).equals("VBN") && CARRYING.contains(d.lemma(i));
        for (int k : d.children(i)) {
            boolean by = participle && d.lemma(k).equals("by");
            boolean on = r.is(i, "say") && Set.of("on", "via", "through").contains(d.lemma(k));
            int object = by || on ? d.child(k, "pobj") : -1;
            if (object >= 0) {
                put(found, object, sources.phrase(object, i), country);
            }
        }
    }

    private void put(Map<String, Statement.Channel> found, int head, TokenSet words, @Nullable String country) {
        String name = medium(head, words, country);
        if (name != null) {
            Span span = d.spans(words.hull()).getFirst();
            found.putIfAbsent(name, new Statement.Channel(name, span));
        }
    }

    /** To whom it was said: "told parliament", "in an interview with X". */
    @Nullable
    Actor addressee(Attribution a) {
        for (int head : hearers(a.cue())) {
            TokenSet words = sources.phrase(head, a.cue());
            boolean apart = words.overlap(a.content()) == 0 && words.overlap(a.sourceWords()) == 0;
            if (apart && d.isNoun(head)) {
                return named(head, words);
            }
        }
        return null;
    }

    private List<Integer> hearers(int cue) {
        List<Integer> heads = new ArrayList<>();
        for (int k : d.children(cue)) {
            boolean told = r.is(cue, "tell") && Set.of("dobj", "iobj", "dative").contains(d.label(k));
            if (told) {
                heads.add(k);
            } else if (d.is(k, "prep") && d.lemma(k).equals("to") && r.is(cue, "say")) {
                heads.add(d.child(k, "pobj"));
            } else if (d.is(k, "prep") && d.lemma(k).equals("in")) {
                heads.add(partner(d.child(k, "pobj")));
            }
        }
        heads.removeIf(h -> h < 0);
        return heads;
    }

    /** With whom an interview was. */
    private int partner(int interview) {
        boolean talk = interview >= 0
                && Set.of("interview", "conversation", "talk", "meeting").contains(d.lemma(interview));
        for (int k : talk ? d.children(interview) : new int[0]) {
            if (Set.of("with", "to").contains(d.lemma(k))) {
                return d.child(k, "pobj");
            }
        }
        return -1;
    }

    private @Nullable Actor named(int head, TokenSet words) {
        String medium = medium(head, words, null);
        return medium != null ? new Actor(medium, null) : phrases.actor(head, words);
    }
}
