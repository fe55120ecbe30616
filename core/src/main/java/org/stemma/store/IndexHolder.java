package org.stemma.store;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import org.apache.lucene.store.AlreadyClosedException;
import org.jspecify.annotations.Nullable;

/**
 * The text index of a store, opened when it is first needed. After a fault it is opened again, as the last commit left it; one that cannot
 * be read is made anew.
 */
final class IndexHolder implements AutoCloseable {
    private final StoreAddress address;
    private final boolean writable;
    private volatile @Nullable TextIndex opened;
    /** Whether a search failed, so that the files are to be looked at. */
    private volatile boolean suspect;

    IndexHolder(StoreAddress address, boolean writable) {
        this.address = address;
        this.writable = writable;
    }

    /** What is done to an index. */
    @FunctionalInterface
    interface Work {
        void run(TextIndex index) throws IOException;
    }

    /** A question to an index. */
    @FunctionalInterface
    private interface Question<T> {
        T ask(TextIndex index) throws IOException;
    }

    List<Found> search(SearchQuery query, int skipped, int most) {
        return ask(index -> index.search(query, skipped, most), List.of());
    }

    boolean matches(SearchQuery query, String story) {
        return ask(index -> index.matches(query, story), false);
    }

    int count(SearchQuery query) {
        return ask(index -> index.count(query), 0);
    }

    private <T> T ask(Question<T> question, T withoutIndex) {
        try {
            TextIndex index = index();
            return index == null ? withoutIndex : question.ask(index);
        } catch (IOException | UncheckedIOException | AlreadyClosedException failed) {
            suspect = true;
            throw new StoreException("cannot search the text index of the store " + address + ": " + failed, failed);
        }
    }

    /** The step up to which it knows everything; 0 where there is none, or it cannot be read. */
    long step() {
        try {
            TextIndex index = index();
            return index == null ? 0 : index.step();
        } catch (IOException | UncheckedIOException | AlreadyClosedException failed) {
            return 0;
        }
    }

    /** Does {@code work}; where it fails, once more to an index that is made anew. */
    synchronized void update(Work work) {
        if (suspect) {
            suspect = false;
            makeAnew(work);
            return;
        }
        try {
            attempt(work);
        } catch (IOException | UncheckedIOException | AlreadyClosedException failed) {
            makeAnew(work);
        }
    }

    private void makeAnew(Work work) {
        forget();
        try {
            if (damaged()) {
                TextIndex.deleteAll(address.folder());
            }
            attempt(work);
        } catch (IOException | UncheckedIOException | AlreadyClosedException failed) {
            forget();
            throw new StoreException("cannot write the text index of the store " + address + ": " + failed, failed);
        }
    }

    /** Whether what stands on the disk is at fault, and not that there is no room for more. */
    private boolean damaged() {
        try (TextIndex again = TextIndex.open(address.folder())) {
            again.verify();
            return false;
        } catch (IOException | RuntimeException unreadable) {
            return true;
        }
    }

    private void attempt(Work work) throws IOException {
        TextIndex index = index();
        if (index != null) {
            work.run(index);
        }
    }

    /** The index; null where there is none yet and this store is only read. */
    private @Nullable TextIndex index() throws IOException {
        TextIndex known = opened;
        return known == null ? open() : known;
    }

    private synchronized @Nullable TextIndex open() throws IOException {
        if (opened == null) {
            opened = writable ? TextIndex.open(address.folder()) : TextIndex.openToRead(address.folder());
        }
        return opened;
    }

    private synchronized void forget() {
        TextIndex known = opened;
        opened = null;
        try {
            if (known != null) {
                known.close();
            }
        } catch (UncheckedIOException | AlreadyClosedException ignored) {
            // it is broken, and opened again
        }
    }

    @Override
    public void close() {
        forget();
    }
}
