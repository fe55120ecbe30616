package org.stemma.pipeline;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.stemma.ingest.Capture;
import org.stemma.ingest.CaptureSource;
import org.stemma.ingest.Input;
import org.stemma.pipeline.Archive.Added;
import org.stemma.report.Moment;
import org.stemma.report.Outlet;
import org.stemma.store.Store;
import org.stemma.store.StoreAddress;

/** Reports of invented events, and archives for them. */
public final class Reports {
    public static final Clock CLOCK = Clock.fixed(Instant.parse("2031-05-04T12:00:00Z"), ZoneOffset.UTC);

    private static final List<String> TOWNS =
            List.of("Tarvik", "Corvane", "Eldmoor", "Sarnholt", "Quillby", "Brezno", "Varnow", "Ostrel");
    private static final List<String> PEOPLE = List.of(
            "Lena Brandt", "Ivo Salme", "Dora Finch", "Mats Orlen", "Rika Toth", "Jan Weld", "Pia Horn", "Omar Zell");
    private static final List<String> OUTLETS = List.of("Bay Wire", "Tarvik Post", "Corvane Star", "Eldmoor Echo");
    private static final List<String> EVENTS = List.of(
            "a ferry ran aground in thick fog",
            "a dam began to leak after a week of rain",
            "workers of the tram line laid down their tools",
            "a fire burned down the old paper mill",
            "the council voted to close the coal harbour",
            "a lorry with acid overturned on the ring road",
            "thieves emptied the vault of the savings bank",
            "avian flu was found on three goose farms");

    private Reports() {}

    /** {@code count} reports, three of each event: an account, a copy of it and a later one. */
    static List<Input> some(int count, long seed) {
        Random random = new Random(seed);
        List<Input> reports = new ArrayList<>();
        while (reports.size() < count) {
            reports.addAll(event(reports.size(), random));
        }
        return reports.subList(0, count);
    }

    private static List<Input> event(int number, Random random) {
        String town = TOWNS.get(number / 3 % TOWNS.size());
        String person = PEOPLE.get(number / 3 % PEOPLE.size());
        String event = EVENTS.get(number / 3 % EVENTS.size());
        int people = 20 + random.nextInt(900);
        String account = town + ", May 3 (Bay Wire) - In " + town + " " + event + " on Saturday, and " + people
                + " people had to leave their homes, " + person + " said.\n\n\"Nobody of the " + people
                + " was hurt,\" " + person + ", a spokeswoman of " + town + ", told reporters in street " + number
                + ".";
        String later = "The " + people + " people who left their homes in " + town + " after " + event
                + " may come back on Monday, " + person + " said on Sunday in street " + number + ".";
        String headline = town + ": " + event;
        return List.of(
                report("r" + number + "a", random, "2031-05-03T20:00Z", headline, account),
                report("r" + number + "b", random, "2031-05-03T21:00Z", headline + ", spokeswoman says", account),
                report("r" + number + "c", random, "2031-05-04T09:00Z", "People of " + town + " to come back", later));
    }

    private static Input report(String key, Random random, String published, String title, String text) {
        return report(key, OUTLETS.get(random.nextInt(OUTLETS.size())), published, title, text);
    }

    static Input report(String key, String outlet, String published, String title, String text) {
        Capture.Hints hints = Capture.Hints.builder()
                .outlet(new Outlet(outlet, null))
                .published(Moment.parse(published))
                .title(title)
                .build();
        return new Input.Captured(new Capture(key, key, hints, new Capture.Content.Clean(text)));
    }

    static CaptureSource source(List<Input> inputs) {
        return inputs::forEach;
    }

    static Archive open(StoreAddress address) {
        return open(SharedPipeline.get(), address);
    }

    static Archive open(Pipeline pipeline, StoreAddress address) {
        return new Archive(
                pipeline, Store.open(address), traced -> new Summarizer.Summary(0, new Row(traced.origins())), CLOCK);
    }

    private record Row(int origins) {}

    static List<Added> add(Archive archive, List<Input> inputs) {
        List<Added> added = new ArrayList<>();
        archive.add(source(inputs), added::add);
        return added;
    }
}
