package org.stemma.gazetteer;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Agencies and outlets by their names and domains, and what "the state news agency" means by country. */
final class Press {
    private static final Pattern STATE_MEDIA = Pattern.compile(
            "(?:state|official|government|national)(?:[- ](?:run|owned|controlled|backed|affiliated))?(?: \\w+)?"
                    + " (?:news )?(?:agency|media|outlet|outlets|newspaper|newspapers|television|tv|broadcaster|radio|wire|press|daily)",
            Pattern.CASE_INSENSITIVE);
    private static final Pattern AGENCY = Pattern.compile("agency|media|wire|outlets?\\b", Pattern.CASE_INSENSITIVE);

    private final Map<String, Agency> agencies = new LinkedHashMap<>();
    private final NameIndex<Agency> agencyNames = new NameIndex<>();
    private final Domains<Agency> agencyDomains = new Domains<>();
    private final NameIndex<KnownOutlet> outletNames = new NameIndex<>();
    private final Domains<KnownOutlet> outletDomains = new Domains<>();
    private final Map<String, String> stateAgencies = new HashMap<>();
    private final NameIndex<String> stateMedia = new NameIndex<>();

    Press() {
        Table.rows("agencies.tsv", 6).forEach(this::agency);
        Table.rows("outlets.tsv", 4).forEach(this::outlet);
        Table.rows("state-media.tsv", 3).forEach(this::stateMedia);
    }

    private void agency(String[] cells) {
        Agency agency = new Agency(
                cells[0],
                Table.list(cells[1]),
                Table.list(cells[2]),
                cells[3],
                cells[4].equals("yes"),
                Table.optional(cells[5]));
        agencies.put(agency.id(), agency);
        agencyNames.put(agency.id(), agency);
        agency.names().forEach(name -> agencyNames.put(name, agency));
        agency.domains().forEach(domain -> agencyDomains.put(domain, agency));
    }

    private void outlet(String[] cells) {
        KnownOutlet outlet = new KnownOutlet(cells[0], Table.list(cells[1]), cells[2], Table.optional(cells[3]));
        outletNames.put(outlet.name(), outlet);
        outlet.domains().forEach(domain -> outletDomains.put(domain, outlet));
    }

    private void stateMedia(String[] cells) {
        stateAgencies.put(cells[0], cells[1]);
        Table.list(cells[2]).forEach(name -> stateMedia.put(name, cells[0]));
    }

    List<Agency> agencies() {
        return List.copyOf(agencies.values());
    }

    @Nullable
    Agency agency(String nameOrDomain) {
        Agency known = agencyNames.get(nameOrDomain);
        return known == null && Domains.looksLike(nameOrDomain) ? agencyDomains.get(nameOrDomain) : known;
    }

    @Nullable
    KnownOutlet outlet(String nameOrDomain) {
        KnownOutlet known = Domains.looksLike(nameOrDomain) ? outletDomains.get(nameOrDomain) : null;
        return known == null ? outletNames.get(nameOrDomain) : known;
    }

    @Nullable
    Agency stateAgency(String country) {
        String id = stateAgencies.get(country);
        return id == null ? null : agencies.get(id);
    }

    /** Whether {@code mention} speaks of state media ("the North's official news agency"). */
    boolean isStateMedia(String mention) {
        Matcher matcher = STATE_MEDIA.matcher(mention);
        return matcher.find();
    }

    /** Whether {@code mention}, one of state media, is so wide that the state agency is the likely one meant. */
    boolean meansAgency(String mention) {
        return AGENCY.matcher(mention).find();
    }

    /** The country whose state or national media {@code name} is of. */
    @Nullable
    String stateMediaCountry(String name) {
        return stateMedia.get(name);
    }
}
