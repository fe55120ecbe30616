package org.stemma.store;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.LongField;
import org.apache.lucene.document.StringField;
import org.apache.lucene.document.TextField;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.SegmentInfos;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.SearcherManager;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.search.TopDocs;
import org.apache.lucene.store.FSDirectory;
import org.jspecify.annotations.Nullable;

/**
 * The text index beside a database. It carries the step of the store up to which it knows everything; what came after is added again
 * when it is next brought up to date, so that it may be lost, or be behind, without harm.
 */
final class TextIndex implements AutoCloseable {
    private static final String PREFIX = "index-";
    private static final String STEP = "step";
    /** Changes when the fields do: an index of another version is made anew. */
    private static final String VERSION = "2";

    private static final String KEY = "key";
    private static final String STORY_STATEMENTS = "statements-of";

    private final FSDirectory directory;
    private final @Nullable IndexWriter writer;
    private final SearcherManager searchers;

    private TextIndex(FSDirectory directory, @Nullable IndexWriter writer, SearcherManager searchers) {
        this.directory = directory;
        this.writer = writer;
        this.searchers = searchers;
    }

    /** Opens the index to write and search; makes it where there is none of this version. */
    static TextIndex open(Path folder) throws IOException {
        FSDirectory directory = FSDirectory.open(folder.resolve(PREFIX + VERSION));
        IndexWriter writer = new IndexWriter(directory, new IndexWriterConfig(new WordAnalyzer()));
        return new TextIndex(directory, writer, new SearcherManager(writer, null));
    }

    /** Deletes the files of all indexes in {@code folder}. */
    static void deleteAll(Path folder) throws IOException {
        try (DirectoryStream<Path> indexes = Files.newDirectoryStream(folder, PREFIX + "*")) {
            for (Path index : indexes) {
                delete(index);
            }
        }
    }

    private static void delete(Path index) throws IOException {
        try (DirectoryStream<Path> files = Files.newDirectoryStream(index)) {
            for (Path each : files) {
                Files.delete(each);
            }
        }
        Files.delete(index);
    }

    /** Opens the index to search, beside the program that writes it; null where there is none yet. */
    static @Nullable TextIndex openToRead(Path folder) throws IOException {
        FSDirectory directory = FSDirectory.open(folder.resolve(PREFIX + VERSION));
        if (!DirectoryReader.indexExists(directory)) {
            return null;
        }
        return new TextIndex(directory, null, new SearcherManager(directory, null));
    }

    /** @throws IOException where a file is not what was written */
    void verify() throws IOException {
        try (DirectoryReader reader = DirectoryReader.open(directory)) {
            for (LeafReaderContext each : reader.leaves()) {
                each.reader().checkIntegrity();
            }
        }
    }

    /** The step up to which the index knows everything, 0 where it is new. */
    long step() {
        if (writer == null) {
            return committedStep();
        }
        Iterable<Map.Entry<String, String>> data = writer.getLiveCommitData();
        if (data != null) {
            for (Map.Entry<String, String> entry : data) {
                if (entry.getKey().equals(STEP)) {
                    return Long.parseLong(entry.getValue());
                }
            }
        }
        return 0;
    }

    private long committedStep() {
        try {
            SegmentInfos infos = SegmentInfos.readLatestCommit(directory);
            return Long.parseLong(infos.getUserData().getOrDefault(STEP, "0"));
        } catch (IOException failed) {
            throw new UncheckedIOException("cannot read the text index", failed);
        }
    }

    void put(IndexEntry entry) throws IOException {
        String key = entry.kind() + "\t" + (entry.kind() == IndexEntry.Kind.STATEMENT ? entry.story() + "\t" : "")
                + entry.id();
        writer().updateDocument(new Term(KEY, key), document(key, entry));
    }

    /** Takes everything away. */
    void clear() throws IOException {
        writer().deleteAll();
    }

    /** Takes the statements of a story away. */
    void deleteStatements(String story) throws IOException {
        writer().deleteDocuments(new Term(STORY_STATEMENTS, story));
    }

    /** Makes what was put visible to searches, and notes that everything up to {@code step} is there. */
    void commit(long step) throws IOException {
        writer().setLiveCommitData(Map.of(STEP, Long.toString(step)).entrySet());
        writer().commit();
        searchers.maybeRefreshBlocking();
    }

    private IndexWriter writer() {
        if (writer == null) {
            throw new IllegalStateException("this index was opened to search");
        }
        return writer;
    }

    private static Document document(String key, IndexEntry entry) {
        Document document = new Document();
        document.add(new StringField(KEY, key, Field.Store.NO));
        document.add(new StringField("kind", entry.kind().name(), Field.Store.NO));
        document.add(new StringField("id", entry.id(), Field.Store.YES));
        document.add(new StringField("story", entry.story(), Field.Store.YES));
        if (entry.kind() == IndexEntry.Kind.STATEMENT) {
            document.add(new StringField(STORY_STATEMENTS, entry.story(), Field.Store.NO));
        }
        if (entry.title() != null) {
            document.add(new TextField("title", entry.title(), Field.Store.NO));
        }
        document.add(new TextField("text", entry.text(), Field.Store.NO));
        if (entry.at() != null) {
            document.add(new LongField("at", entry.at(), Field.Store.NO));
        }
        if (entry.language() != null) {
            document.add(new StringField("language", entry.language(), Field.Store.NO));
        }
        entry.speakers().forEach(each -> document.add(new TextField("speaker", each, Field.Store.NO)));
        exact(document, "outlet", entry.outlet());
        exact(document, "actor", entry.actors());
        exact(document, "type", entry.types());
        exact(document, "place", entry.places());
        return document;
    }

    private static void exact(Document document, String field, List<String> values) {
        values.stream()
                .map(each -> each.toLowerCase(Locale.ROOT))
                .distinct()
                .forEach(each -> document.add(new StringField(field, each, Field.Store.NO)));
    }

    /**
     * The best finds.
     *
     * @param skipped how many of the best are left out
     */
    List<Found> search(SearchQuery query, int skipped, int most) throws IOException {
        searchers.maybeRefresh();
        IndexSearcher searcher = searchers.acquire();
        try {
            TopDocs top = searcher.search(new QueryReader(new WordAnalyzer()).read(query), skipped + most);
            List<Found> found = new ArrayList<>();
            for (ScoreDoc each :
                    List.of(top.scoreDocs).subList(Math.min(skipped, top.scoreDocs.length), top.scoreDocs.length)) {
                Document document = searcher.storedFields().document(each.doc);
                found.add(new Found(document.get("id"), document.get("story"), each.score));
            }
            return found;
        } finally {
            searchers.release(searcher);
        }
    }

    /** Whether {@code query} finds anything in {@code story}. */
    boolean matches(SearchQuery query, String story) throws IOException {
        searchers.maybeRefresh();
        IndexSearcher searcher = searchers.acquire();
        try {
            Query within = new BooleanQuery.Builder()
                    .add(new QueryReader(new WordAnalyzer()).read(query), Occur.MUST)
                    .add(new TermQuery(new Term("story", story)), Occur.FILTER)
                    .build();
            return searcher.count(within) > 0;
        } finally {
            searchers.release(searcher);
        }
    }

    /** How many {@code query} finds. */
    int count(SearchQuery query) throws IOException {
        searchers.maybeRefresh();
        IndexSearcher searcher = searchers.acquire();
        try {
            return searcher.count(new QueryReader(new WordAnalyzer()).read(query));
        } finally {
            searchers.release(searcher);
        }
    }

    /** How many there are of a kind. */
    int count(IndexEntry.Kind kind) throws IOException {
        IndexSearcher searcher = searchers.acquire();
        try {
            Query all = new BooleanQuery.Builder()
                    .add(new TermQuery(new Term("kind", kind.name())), Occur.FILTER)
                    .build();
            return searcher.count(all);
        } finally {
            searchers.release(searcher);
        }
    }

    /** Gives up what is not committed; what stands on the disk is as the last commit left it. */
    @Override
    public void close() {
        try {
            searchers.close();
            if (writer != null) {
                writer.rollback();
            }
            directory.close();
        } catch (IOException failed) {
            throw new UncheckedIOException("cannot close the text index", failed);
        }
    }
}
