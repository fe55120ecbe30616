package org.stemma.gazetteer;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Places by name. The packaged list stays in memory as the bytes of its file, sorted by folded name and searched by halves, so that
 * it costs a few megabytes and no time to load.
 */
final class Places {
    private static final int COLUMNS = 7;

    private final Countries countries;
    private final byte[] bytes;
    private final int[] lines;
    private final Map<String, List<Settlement>> others = new HashMap<>();

    Places(Countries countries) {
        this.countries = countries;
        bytes = Table.bytes("places.tsv");
        lines = lines(bytes);
        Table.rows("regions.tsv", COLUMNS).forEach(this::region);
        Table.rows("place-aliases.tsv", 3).forEach(this::alias);
    }

    private static int[] lines(byte[] bytes) {
        int count = 0;
        for (byte b : bytes) {
            count += b == '\n' ? 1 : 0;
        }
        int[] starts = new int[Math.max(0, count - 1)]; // the first line is the comment
        int line = -1;
        for (int i = 0; i < bytes.length - 1; i++) {
            if (bytes[i] == '\n') {
                starts[++line] = i + 1;
            }
        }
        return starts;
    }

    private void region(String[] cells) {
        others.computeIfAbsent(Names.fold(cells[0]), key -> new ArrayList<>()).add(settlement(cells));
    }

    private void alias(String[] cells) {
        others.computeIfAbsent(Names.fold(cells[0]), key -> new ArrayList<>())
                .addAll(listed(Names.fold(cells[1])).stream()
                        .filter(place -> place.alpha2().equals(cells[2]) && place.kind() == Settlement.Kind.CITY)
                        .limit(1)
                        .toList());
    }

    /** All places called {@code name}, the most populous first; "St." stands for "Saint". */
    List<Settlement> named(String name) {
        String folded = Names.fold(name);
        List<Settlement> found = new ArrayList<>(others.getOrDefault(folded, List.of()));
        found.addAll(listed(folded));
        if (folded.startsWith("st ")) {
            found.addAll(listed("saint " + folded.substring(3)));
        }
        if (folded.startsWith("saint ")) {
            found.addAll(listed("st " + folded.substring(6)));
        }
        if (folded.startsWith("the ") && found.isEmpty()) {
            found.addAll(listed(folded.substring(4)));
        }
        found.sort(Comparator.comparingInt(Settlement::people).reversed());
        return distinct(found);
    }

    /** Of the entries of one first-level unit only the first. */
    private static List<Settlement> distinct(List<Settlement> found) {
        Set<String> units = new HashSet<>();
        return found.stream()
                .filter(place ->
                        place.kind() != Settlement.Kind.FIRST_LEVEL || units.add(place.alpha2() + '.' + place.region()))
                .toList();
    }

    private List<Settlement> listed(String folded) {
        List<Settlement> found = new ArrayList<>();
        for (int i = first(folded); i < lines.length; i++) {
            String[] cells = line(i).split("\t", COLUMNS);
            if (!Names.fold(cells[0]).equals(folded)) {
                break;
            }
            found.add(settlement(cells));
        }
        return found;
    }

    /** Index of the first line whose folded name is not before {@code folded}. */
    private int first(String folded) {
        byte[] name = folded.getBytes(StandardCharsets.UTF_8);
        int low = 0;
        int high = lines.length;
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (compare(middle, name) < 0) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }

    /** Compares the folded name of a line; most are decided by their first letters, without folding the name. */
    private int compare(int line, byte[] folded) {
        int at = lines[line];
        for (byte letter : folded) {
            int own = lower(bytes[at++]);
            if (own < 0) {
                break;
            }
            if (own != letter) {
                return Integer.compare(own, letter & 0xff);
            }
        }
        return Arrays.compareUnsigned(key(line).getBytes(StandardCharsets.UTF_8), folded);
    }

    /** A plain letter, digit or space as names are folded; -1 for what takes more than that. */
    private static int lower(byte letter) {
        if (letter >= 'A' && letter <= 'Z') {
            return letter - 'A' + 'a';
        }
        boolean plain = (letter >= 'a' && letter <= 'z') || (letter >= '0' && letter <= '9') || letter == ' ';
        return plain ? letter : -1;
    }

    private String key(int line) {
        int end = lines[line];
        while (bytes[end] != '\t') {
            end++;
        }
        return Names.fold(new String(bytes, lines[line], end - lines[line], StandardCharsets.UTF_8));
    }

    private String line(int line) {
        int end = line + 1 < lines.length ? lines[line + 1] - 1 : bytes.length - 1;
        return new String(bytes, lines[line], end - lines[line], StandardCharsets.UTF_8);
    }

    /** Whether the list stands in the order that the search needs; for tests. */
    boolean sorted() {
        for (int i = 1; i < lines.length; i++) {
            if (compare(i - 1, key(i).getBytes(StandardCharsets.UTF_8)) > 0) {
                return false;
            }
        }
        return true;
    }

    private Settlement settlement(String[] cells) {
        @Nullable Country country = countries.byAlpha2(cells[2]);
        Place place = new Place(
                cells[0],
                country == null ? null : country.code(),
                Double.parseDouble(cells[4]),
                Double.parseDouble(cells[5]));
        return new Settlement(Settlement.Kind.of(cells[1]), place, cells[2], cells[3], Integer.parseInt(cells[6]));
    }
}
