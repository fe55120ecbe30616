package org.stemma.extract;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.stemma.gazetteer.Gazetteer;
import org.stemma.ingest.Capture;
import org.stemma.ingest.Capture.Content;
import org.stemma.ingest.Capture.Hints;
import org.stemma.report.Dateline;
import org.stemma.report.Metadata;
import org.stemma.report.Moment;
import org.stemma.report.Revision;

class ContainerMetadataTest {
    private static final ReportReader READER = new ReportReader(Gazetteer.load(), PageGoldenTest.CLOCK);

    private static Metadata read(Hints.Builder hints) {
        Content content = new Content.Clean("The harbour of Velm is shut.\n\nSixty ships wait outside.");
        Extraction read = READER.read(new Capture("k", "k.xml", hints.build(), content));
        return ((Extraction.Article) read).report().metadata();
    }

    @Test
    void whatTheContainerSaysReachesTheReport() {
        Metadata metadata = read(Hints.builder()
                .authors(List.of("By Gus Thorne and Ivy Penn", "Reuters"))
                .agency("Agence France-Presse/Quickline")
                .dateline(new Dateline("VELM", null, "AFP"))
                .modified(Moment.parse("2024-03-04T07:00Z"))
                .revision(new Revision("CORRECTED", "Corrects the day"))
                .section("World")
                .keywords(List.of("harbour")));

        assertThat(metadata.authors()).containsExactly("Gus Thorne", "Ivy Penn");
        assertThat(metadata.agency()).isEqualTo("AFP");
        assertThat(metadata.dateline()).isEqualTo(new Dateline("Velm", null, "AFP"));
        assertThat(metadata.modified()).hasToString("2024-03-04T07:00Z");
        assertThat(metadata.revision()).isEqualTo(new Revision("CORRECTED", "Corrects the day"));
        assertThat(metadata.section()).isEqualTo("World");
        assertThat(metadata.keywords()).containsExactly("harbour");
    }

    @Test
    void aProviderIsAnAgencyOnlyWhereItIsOneOrSaysSo() {
        assertThat(read(Hints.builder().agency("The Velm Lantern")).agency()).isNull();
        assertThat(read(Hints.builder().agency("Corvane News Agency")).agency()).isEqualTo("Corvane News Agency");
    }

    @Test
    void theMarkOfAGivenHeadlineIsTheReports() {
        assertThat(read(Hints.builder().title("UPDATE 2-Harbour of Velm shut"))
                        .revision()
                        .mark())
                .isEqualTo("UPDATE 2");
    }
}
