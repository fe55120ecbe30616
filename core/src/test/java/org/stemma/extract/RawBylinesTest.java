package org.stemma.extract;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.stemma.gazetteer.Gazetteer;
import org.stemma.ingest.Capture;
import org.stemma.ingest.Capture.Content;
import org.stemma.ingest.Capture.Hints;
import org.stemma.report.Clue;
import org.stemma.report.Clue.Field;
import org.stemma.report.Clue.Verdict;
import org.stemma.report.Metadata;

class RawBylinesTest {
    private static final ReportReader READER =
            new ReportReader(Gazetteer.load(), () -> Instant.parse("2025-06-01T00:00:00Z"));
    private static final String TITLE = "Millers of Ostra vote to keep the old river weir\n";
    private static final String BODY =
            "The millers of Ostra voted on Monday to keep the weir that has held the river back for two hundred years.\n"
                    + "Some thirty people came to the meeting, and all but four of them raised a hand for the weir to stay.\n"
                    + "The county wants it gone, since salmon cannot pass, and has set money aside for taking it down.\n"
                    + "A judge will have to say in the autumn whether the vote of the millers counts for anything at all.\n";

    @Test
    void takesANameBesideTheDateForAByline() {
        assertThat(authors(TITLE + "Ines Varga\n5 May 2025\n" + BODY)).containsExactly("Ines Varga");
        assertThat(authors(TITLE + "5 May 2025\nInes Varga\n" + BODY)).containsExactly("Ines Varga");
        assertThat(authors(TITLE + "Ines Varga | 5 May 2025\n" + BODY)).containsExactly("Ines Varga");
    }

    @Test
    void takesNamesBelowALoneBy() {
        assertThat(authors(TITLE + "By\nInes Varga\nTom Arden\n5 May 2025\n" + BODY))
                .containsExactly("Ines Varga", "Tom Arden");
    }

    @Test
    void takesANameCloseBelowTheHeadline() {
        String standfirst = "The county wants the weir gone, and a judge must decide in the autumn.\n";

        assertThat(authors(TITLE + standfirst + "Ines Varga\nListen\n" + BODY)).containsExactly("Ines Varga");
    }

    @Test
    void takesWhoIsSpokenOfAndPlacesAndSectionsForNoAuthors() {
        String spoken = BODY + "Ines Varga, who owns the largest mill, said that she would go to court.\n";

        assertThat(authors(TITLE + "Ines Varga\n5 May 2025\n" + spoken)).isEmpty();
        assertThat(authors(TITLE + "New York\n5 May 2025\n" + BODY)).isEmpty();
        assertThat(authors(TITLE + "World Markets\n5 May 2025\n" + BODY)).isEmpty();
    }

    @Test
    void takesNoBylineOfAnotherReportFarAboveTheHeadline() {
        String others =
                "Ferry fares to fall\nBy Olga Brandt\nA new roof for the school\nBy Per Holm\nSport\nCulture\nWeather\nJobs\n";

        assertThat(authors(others + TITLE + "By Ines Varga\n5 May 2025\n" + BODY))
                .containsExactly("Ines Varga");
    }

    @Test
    void countsAnAgencyAsAuthorOnlyWhereItSignsAlone() {
        assertThat(authors(TITLE + "By Reuters\n5 May 2025\n" + BODY)).containsExactly("Reuters");
        assertThat(authors(TITLE + "By Ines Varga, Reuters\n5 May 2025\n" + BODY))
                .containsExactly("Ines Varga");
    }

    @Test
    void tellsWhatEachFieldRestsOn() {
        Metadata metadata = metadata("UPDATE 2-" + TITLE + "By Ines Varga\nUpdated 6 May 2025\n5 May 2025\n"
                + BODY.replaceFirst("The", "OSTRA, May 5 (Reuters) - The"));

        assertThat(metadata.evidence())
                .contains(
                        new Clue(Field.HEADLINE, TITLE, "line above the body", Verdict.TAKEN),
                        new Clue(Field.AUTHORS, "By Ines Varga", "byline", Verdict.TAKEN),
                        new Clue(Field.DATELINE, "OSTRA, May 5 (Reuters) -", "first paragraph", Verdict.TAKEN),
                        new Clue(Field.PUBLISHED, "5 May 2025", "line above the body", Verdict.TAKEN),
                        new Clue(Field.MODIFIED, "Updated 6 May 2025", "line above the body", Verdict.TAKEN),
                        new Clue(Field.REVISION, "UPDATE 2", "headline", Verdict.TAKEN),
                        new Clue(Field.AGENCY, "OSTRA, May 5 (Reuters) -", "dateline", Verdict.TAKEN));
    }

    @Test
    void tellsThatWhatStandsBesideTheTextOutranksIt() {
        Hints hints = Hints.builder().title("Another title").build();

        assertThat(metadata(TITLE + "By Ines Varga\n5 May 2025\n" + BODY, hints).evidence())
                .contains(
                        new Clue(Field.HEADLINE, "Another title", "beside the page", Verdict.TAKEN),
                        new Clue(Field.HEADLINE, TITLE, "line above the body", Verdict.OUTRANKED));
    }

    private static List<String> authors(String page) {
        return metadata(page).authors();
    }

    private static Metadata metadata(String page) {
        return metadata(page, Hints.NONE);
    }

    private static Metadata metadata(String page, Hints hints) {
        Capture capture = new Capture("k", "k.txt", hints, new Content.Raw(page));
        return ((Extraction.Article) READER.read(capture)).report().metadata();
    }
}
