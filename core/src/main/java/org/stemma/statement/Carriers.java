package org.stemma.statement;

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
import org.stemma.report.Reason;
import org.stemma.text.Span;

/** Tells who carried the words of a statement, and to whom they were said. */
final class Carriers {
    private static final Set<String> CARRYING = Set.of(
            "carry",
            "publish",
            "release",
            "quote",
            "cite",
            "report",
            "air",
            "broadcast",
            "run",
            "print",
            "relay",
            "post",
            "share",
            "tape",
            "issue");
    private static final Set<String> REPORTING = Set.of("report", "cite", "quote", "carry");
    private static final Set<String> PRESS = Set.of(
            ("Press News Times Post Herald Tribune Gazette Journal Daily Wire Radio Television TV Telegraph Chronicle Observer "
                            + "Newspaper Ledger Broadcasting Courier Examiner Inquirer Dispatch Standard")
                    .split(" "));
    /** Where people publish what they say themselves. */
    private static final Set<String> PLATFORMS = Set.of(
            "Twitter",
            "X",
            "Facebook",
            "Telegram",
            "Instagram",
            "YouTube",
            "TikTok",
            "Truth Social",
            "Weibo",
            "WeChat",
            "LinkedIn",
            "Reddit",
            "Bluesky",
            "Threads",
            "Mastodon",
            "WhatsApp",
            "VKontakte",
            "Snapchat",
            "Parler",
            "Gab");
    /** What people say things in or on, that a medium carries. */
    private static final Set<String> OUTLETS = Set.of(
            "interview",
            "post",
            "posting",
            "tweet",
            "message",
            "article",
            "op-ed",
            "column",
            "essay",
            "editorial",
            "program",
            "programme",
            "show",
            "broadcast",
            "report",
            "video",
            "account",
            "page",
            "feed",
            "channel",
            "website",
            "site",
            "thread",
            "podcast",
            "segment",
            "appearance",
            "story",
            "profile",
            "blog",
            "piece",
            "comment",
            "remark",
            "statement",
            "livestream",
            "excerpt",
            "clip",
            "poll");

    private static final Set<String> RELAYING = Set.of("quote", "cite");
    private static final Set<String> PRESS_NOUNS = Set.of(
            "agency",
            "newspaper",
            "paper",
            "network",
            "broadcaster",
            "channel",
            "station",
            "outlet",
            "magazine",
            "daily",
            "website");
    private static final double LEAST_CUE = .3;

    private final Reader r;
    private final Discourse d;
    private final Phrases phrases;
    private final SourceQuestion sources;
    private final Gazetteer gazetteer;
    private final Hearers hearers;
    private final Trail trail;

    Carriers(Reader reader, Phrases phrases, SourceQuestion sources, Gazetteer gazetteer, Trail trail) {
        this.trail = trail;
        hearers = new Hearers(reader, phrases, sources);
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
            agency = gazetteer.stateAgency(text, country == null ? phrases.home() : country);
        }
        if (agency != null) {
            return agency.id();
        }
        KnownOutlet outlet = outlet(head, text);
        if (outlet != null) {
            return outlet.name();
        }
        String platform = platform(head, words);
        boolean media = gazetteer.isStateMedia(text) || gazetteer.stateMediaCountry(text) != null;
        return platform != null ? platform : media ? text : press(head);
    }

    /** A platform on which people publish what they say themselves: "on Facebook", "in a post on X". */
    private @Nullable String platform(int head, TokenSet words) {
        String name = d.token(head).form();
        boolean alone = !name.equals("X")
                || (d.is(head, "pobj") && d.lemma(d.head(head)).equals("on") && words.size() == 1);
        String two = words.first() < head ? d.token(head - 1).form() + " " + name : name;
        return PLATFORMS.contains(two) ? two : alone && PLATFORMS.contains(name) ? name : null;
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
        return entity == null ? d.token(head).form() : entity.name();
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
        int s = d.sentence(a.cue());
        for (int i = d.sentenceStart(s); i < d.sentenceEnd(s); i++) {
            if (!a.content().contains(i) && isCarrier(i, a)) {
                put(found, i, sources.phrase(i, a.cue()), country);
            }
        }
        platform(a, found);
        if (a.source() >= 0 && d.isVerb(a.cue()) && REPORTING.contains(d.lemma(a.cue()))) {
            put(found, a.source(), a.sourceWords(), country);
        }
        for (Attribution o : all) {
            boolean relay = o.cue() != a.cue() && o.cuePart() >= LEAST_CUE && d.sentence(o.cue()) == s && isRelay(o);
            if (relay
                    && !o.sourceWords().isEmpty()
                    && o.sourceWords().overlap(a.sourceWords().plus(a.content())) == 0) {
                put(found, o.source(), o.sourceWords(), country);
            }
        }
        found.values().forEach(c -> trail.note(Reason.Part.CHANNEL, c.name() + " carried it", c.span()));
        return List.copyOf(found.values());
    }

    /** Whether a medium at {@code i} would be one that carried: its place in the clause, not what it is. */
    private boolean isCarrier(int i, Attribution a) {
        if (i == hearers.head(a)) {
            return !isOwn(i, a);
        }
        if (d.is(i, "poss") || d.is(i, "compound") || d.is(i, "nn")) {
            return d.head(i) >= 0
                    && (OUTLETS.contains(d.lemma(d.head(i))) || (d.is(i, "poss") && isCarrier(d.head(i), a)));
        }
        int prep = d.is(i, "pobj") ? d.head(i) : -1;
        int over = prep < 0 ? -1 : d.head(prep);
        if (over < 0 || a.sourceWords().contains(i)) {
            int verb = d.is(i, "dobj") ? d.head(i) : -1;
            return verb >= 0 && d.tag(verb).equals("VBG") && RELAYING.contains(d.lemma(verb));
        }
        boolean on = Set.of("on", "via", "through", "in", "over").contains(d.lemma(prep));
        boolean participle = d.tag(over).equals("VBN") && CARRYING.contains(d.lemma(over));
        boolean piece = OUTLETS.contains(d.lemma(over))
                && (on || Set.of("with", "to", "for", "from").contains(d.lemma(prep)));
        return (participle && (on || d.lemma(prep).equals("by"))) || (over == a.cue() && on) || piece;
    }

    /** A medium that is the report's own, or that its words are credited to, only hears. */
    private boolean isOwn(int head, Attribution a) {
        Metadata page = d.report.report().metadata();
        String name = medium(head, sources.phrase(head, a.cue()), null);
        return name == null || name.equals(page.outlet().name()) || name.equals(page.agency());
    }

    /** "tweeted", "in a tweet": the cue or its occasion names the platform. */
    private void platform(Attribution a, Map<String, Statement.Channel> found) {
        int s = d.sentence(a.cue());
        for (int i = d.sentenceStart(s); i < d.sentenceEnd(s); i++) {
            boolean tweets = Set.of("tweet", "retweet").contains(d.lemma(i)) && (i == a.cue() || d.is(i, "pobj"));
            if (tweets && !a.content().contains(i) && d.under(i, a.cue())) {
                found.putIfAbsent(
                        "Twitter", new Statement.Channel("Twitter", d.token(i).span()));
            }
        }
    }

    private static @Nullable String country(@Nullable Actor speaker) {
        String code = speaker == null ? null : speaker.code();
        return code == null || code.length() < 3 ? null : code.substring(0, 3);
    }

    private boolean isRelay(Attribution o) {
        return d.isAccording(o.cue()) || r.is(o.cue(), "say") || CARRYING.contains(d.lemma(o.cue()));
    }

    private void put(Map<String, Statement.Channel> found, int head, TokenSet words, @Nullable String country) {
        String name = medium(head, words, country);
        name = name == null ? taken(head, words) : name;
        if (name != null) {
            Span span = d.spans(words.hull()).getFirst();
            found.putIfAbsent(name, new Statement.Channel(name, span));
        }
    }

    /** The medium that a definite phrase takes up: "the agency". */
    private @Nullable String taken(int head, TokenSet words) {
        if (words.isEmpty() || !PRESS_NOUNS.contains(d.lemma(head)) || words.size() > 3) {
            return null;
        }
        Actor actor = phrases.actor(head, words);
        String code = actor == null ? null : actor.code();
        return actor != null && code != null && code.endsWith("MED") ? actor.name() : null;
    }

    /** To whom it was said: "told parliament", "in an interview with X". */
    @Nullable
    Actor addressee(Attribution a) {
        int head = hearers.head(a);
        return head < 0 ? null : named(head, hearers.words(head, a));
    }

    /** The same, with a note on how it was found. */
    @Nullable
    Actor noted(Attribution a) {
        Actor addressee = addressee(a);
        if (addressee != null) {
            trail.note(
                    Reason.Part.ADDRESSEE,
                    addressee.name() + " hears what \u201c" + d.token(a.cue()).form() + "\u201d tells",
                    d.token(hearers.head(a)).span());
        }
        return addressee;
    }

    private @Nullable Actor named(int head, TokenSet words) {
        Actor actor = phrases.actor(head, words);
        String medium = actor == null || actor.code() == null ? medium(head, words, null) : null;
        return medium == null ? actor : new Actor(medium, null);
    }
}
