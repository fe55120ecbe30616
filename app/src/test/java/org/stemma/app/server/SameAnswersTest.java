package org.stemma.app.server;

import static org.assertj.core.api.Assertions.assertThat;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Function;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.stemma.store.StoreAddress;

/** The same input in SQLite and in PostgreSQL gives the same bytes. */
class SameAnswersTest {
    private static final List<String> PATHS = List.of(
            "/api/v1/status",
            "/api/v1/stories?total=true",
            "/api/v1/stories?order=reports",
            "/api/v1/stories?order=echo&limit=1",
            "/api/v1/stories?order=change",
            "/api/v1/stories?reports=2&origins=3&language=en",
            "/api/v1/stories?outlet=bay%20wire",
            "/api/v1/stories?outlet=%C3%89cho%20de%20Vell",
            "/api/v1/stories?words=ferry",
            "/api/v1/stories?from=2031-05-03&to=2031-05-03",
            "/api/v1/stories/ferry-1?explain=true",
            "/api/v1/stories/ferry-1/lineage",
            "/api/v1/stories/ferry-1/statements",
            "/api/v1/stories/ferry-1/events",
            "/api/v1/stories/ferry-1/reports",
            "/api/v1/stories/wheat",
            "/api/v1/stories/nothing",
            "/api/v1/statements?limit=2",
            "/api/v1/statements?speaker=brandt",
            "/api/v1/statements?speaker=%C3%89LISE",
            "/api/v1/who-said?speaker=Lena",
            "/api/v1/who-said?actor=prk",
            "/api/v1/events",
            "/api/v1/events?origins=1&from=2030-01-01",
            "/api/v1/reports",
            "/api/v1/reports?outlet=TARVIK%20POST",
            "/api/v1/reports/ferry-2",
            "/api/v1/reports/elise",
            "/api/v1/search?words=harbour",
            "/api/v1/search?words=%22coast%20guard%22%20-comment",
            "/api/v1/search?like=all%20passengers%20were%20taken%20off",
            "/api/v1/search?kind=statement&speaker=brandt",
            "/api/v1/compare?a=ferry-1&b=wheat",
            "/api/v1/changes",
            "/api/v1/alerts");

    private static final String MORE = RunningServer.record(
                    "elise",
                    "Écho de Vell",
                    "2031-05-04T08:00Z",
                    "Élise Öberg leaves the council",
                    "VELL - Élise Öberg will leave the council of Vell in June, Élise Öberg said on Sunday. \"Ten years are"
                            + " enough,\" Öberg told the newspaper.")
            + RunningServer.record(
                    "ferry-3",
                    "Bay Wire",
                    "2031-05-04T09:00Z",
                    "Crack found in ferry Ostrel",
                    "TARVIK, May 4 (Bay Wire) - Divers found a crack of two metres in the hull of the ferry Ostrel, which ran"
                            + " aground off Tarvik in fog with 214 people aboard, the coast guard said on Sunday.");

    @TempDir
    private Path folder;

    @Test
    void everyAnswerIsTheSameFromBothDatabases() throws Exception {
        try (EmbeddedPostgres database = EmbeddedPostgres.start();
                RunningServer sqlite = RunningServer.over(new StoreAddress.Folder(folder.resolve("store")));
                RunningServer postgres = RunningServer.over(new StoreAddress.Postgres(
                        database.getJdbcUrl("postgres", "postgres"), folder.resolve("beside")))) {
            same(sqlite, postgres, "add", each -> {
                HttpResponse<byte[]> added = each.post("/api/v1/reports", "application/x-ndjson", MORE);
                each.archive().trace();
                return added;
            });
            for (String path : PATHS) {
                same(sqlite, postgres, path, each -> each.get(path));
            }
            same(sqlite, postgres, "trace", each -> each.post("/api/v1/trace", "application/x-ndjson", MORE));
        }
    }

    private static void same(
            RunningServer a, RunningServer b, String what, Function<RunningServer, HttpResponse<byte[]>> asked) {
        HttpResponse<byte[]> first = asked.apply(a);
        HttpResponse<byte[]> second = asked.apply(b);
        assertThat(RunningServer.text(first)).as(what).isEqualTo(RunningServer.text(second));
        assertThat(first.statusCode()).as(what).isEqualTo(second.statusCode());
        assertThat(first.headers().firstValue("Content-Type"))
                .as(what)
                .isEqualTo(second.headers().firstValue("Content-Type"));
        assertThat(first.body()).as(what).isNotEmpty();
    }
}
