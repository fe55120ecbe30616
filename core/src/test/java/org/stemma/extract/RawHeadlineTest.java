package org.stemma.extract;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.stemma.gazetteer.Gazetteer;
import org.stemma.ingest.Capture;
import org.stemma.ingest.Capture.Content;
import org.stemma.ingest.Capture.Hints;

class RawHeadlineTest {
    private static final ReportReader READER =
            new ReportReader(Gazetteer.load(), () -> Instant.parse("2025-06-01T00:00:00Z"));
    private static final String TITLE = "Lighthouse keepers of Sarn strike over night shifts";
    private static final String MENU =
            "Home\nWorld\nHarbour fees to rise again next spring\nMinister visits flooded villages in the east\nSport\n";
    private static final String CREDITS =
            "By Oda Lindqvist\n4 March 2025\nShare\nA lamp at Sarn. Photo: Oda Lindqvist\n";
    private static final String BODY =
            "The keepers of the lighthouse at Sarn went on strike on Tuesday after talks over their night shifts broke down.\n"
                    + "Two of the nine keepers stayed at the lamp so that no ship would be in danger, their union said in a letter.\n"
                    + "The coast office offered to pay for every second night, which the keepers called too little and too late.\n"
                    + "A new round of talks is planned for Friday, when both sides will meet in the town hall of Sarn.\n";

    @Test
    void takesTheLabelAboveTheCreditsThatSaysWhatTheBodySays() {
        assertThat(headline(MENU + TITLE + "\n" + CREDITS + BODY)).isEqualTo(TITLE);
    }

    @Test
    void takesTheHeadlineAndNotTheStandfirstBelowIt() {
        String standfirst = "Keepers of the lighthouse at Sarn want the coast office to pay for each night at the lamp";

        assertThat(headline(MENU + TITLE + "\n" + standfirst + "\n" + CREDITS + BODY))
                .isEqualTo(TITLE);
    }

    @Test
    void findsTheHeadlineFarAboveTheBodyWhereATrailRepeatsIt() {
        String trail = "Home > Coast > " + TITLE + "\n";
        String controls = "Listen\nSave\nSmaller text\nLarger text\nRead later\nOpen in the app\n";

        assertThat(headline(trail + MENU + TITLE + "\n" + controls + BODY)).isEqualTo(TITLE);
    }

    @Test
    void claimsNoHeadlineWhereNoneIsThere() {
        assertThat(Stream.of(BODY, CREDITS + BODY, MENU + BODY, MENU + CREDITS + BODY)
                        .map(RawHeadlineTest::headline))
                .containsOnlyNulls();
    }

    @Test
    void takesNoLineOfAMenuThatSharesAWordWithTheBody() {
        String menu =
                "Lighthouse museum sells tickets\nConcerts this week in the old hall\nUnion of bakers elects a chair\n";

        assertThat(headline(menu + CREDITS + BODY)).isNull();
    }

    @Test
    void takesACaptionOrAnInvitationForNoHeadline() {
        List<String> others = List.of(
                "The keepers of Sarn outside the lighthouse on Tuesday, when talks over shifts broke down. Oda Lindqvist",
                "Read more on the strike of the lighthouse keepers at Sarn:");

        assertThat(others.stream().map(line -> headline(MENU + line + "\n" + CREDITS + BODY)))
                .containsOnlyNulls();
    }

    private static @Nullable String headline(String page) {
        Capture capture = new Capture("k", "k.txt", Hints.NONE, new Content.Raw(page));
        return ((Extraction.Article) READER.read(capture)).report().metadata().headline();
    }
}
