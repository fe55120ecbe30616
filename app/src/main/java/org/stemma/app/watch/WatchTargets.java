package org.stemma.app.watch;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.stemma.ingest.Lookout;
import org.stemma.ingest.Subscriptions;
import org.stemma.ingest.Subscriptions.Subscription;

/** What a user names to be watched: addresses of lists, and OPML files of them. */
public final class WatchTargets {
    private WatchTargets() {}

    /**
     * The lists that {@code names} stand for, in their order, each once.
     *
     * @param notes told of outlines that are passed over
     * @throws IllegalArgumentException naming all that cannot be watched
     */
    public static List<Subscription> of(List<String> names, Consumer<String> notes) {
        List<Subscription> lists = new ArrayList<>();
        List<String> wrong = new ArrayList<>();
        for (String name : names) {
            try {
                for (Subscription list : lists(name, notes)) {
                    if (lists.stream().noneMatch(each -> each.address().equals(list.address()))) {
                        lists.add(list);
                    }
                }
            } catch (IllegalArgumentException refused) {
                wrong.add(String.valueOf(refused.getMessage()));
            }
        }
        if (!wrong.isEmpty()) {
            throw new IllegalArgumentException(String.join("; ", wrong));
        }
        return lists;
    }

    private static List<Subscription> lists(String name, Consumer<String> notes) {
        if (name.contains("://")) {
            return List.of(new Subscription(Lookout.address(name), null, ""));
        }
        try (InputStream in = Files.newInputStream(Path.of(name))) {
            Subscriptions.Read read = Subscriptions.read(in);
            read.unread().forEach(each -> notes.accept(name + ": " + each));
            if (read.feeds().isEmpty()) {
                throw new IllegalArgumentException(name + " names no feed (no outline with an xmlUrl)");
            }
            return read.feeds();
        } catch (NoSuchFileException none) {
            throw new IllegalArgumentException("no such file: " + name + " (an address begins with http)", none);
        } catch (IOException failed) {
            throw new IllegalArgumentException(name + " " + failed.getMessage(), failed);
        }
    }
}
