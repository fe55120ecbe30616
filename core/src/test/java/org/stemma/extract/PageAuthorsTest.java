package org.stemma.extract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.stemma.extract.PageText.metadata;
import static org.stemma.extract.PageText.page;
import static org.stemma.extract.PageText.verdict;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.stemma.ingest.Capture.Hints;
import org.stemma.report.Clue.Field;
import org.stemma.report.Clue.Verdict;
import org.stemma.report.Metadata;
import org.stemma.report.Report;

class PageAuthorsTest {
    private static List<String> authors(String head, String above, String below) {
        return metadata(page(head, above, below)).authors();
    }

    private static String author(String name) {
        return "<meta name=author content=\"" + name + "\">";
    }

    @Test
    void anAgencyBesideAPersonIsTheAgencyAndNoAuthor() {
        Metadata read = metadata(page(author("Ines Okafor, Associated Press"), "", ""));
        assertThat(read.authors()).containsExactly("Ines Okafor");
        assertThat(read.agency()).isEqualTo("AP");
    }

    @Test
    void anAgencyThatSignsAloneIsTheAuthor() {
        Metadata read = metadata(page(author("dpa/AFP"), "", ""));
        assertThat(read.authors()).containsExactly("dpa", "AFP");
        assertThat(read.agency()).isEqualTo("DPA");
    }

    @Test
    void desksAndTheSiteItselfAreNobody() {
        String site = "<meta property=og:site_name content=\"Lower Quay Gazette\">";
        assertThat(authors(site + author("Lower Quay Gazette"), "", "")).isEmpty();
        assertThat(authors(site + author("Gazette Q"), "", "")).isEmpty();
        assertThat(authors(site + author("LQG-Redaktion"), "", "")).isEmpty();
        assertThat(authors(site + author("Reuters Staff"), "", "")).isEmpty();
        Metadata read = metadata(page(site + author("Lower Quay Gazette"), "<p>By Ines Okafor</p>", ""));
        assertThat(read.authors()).containsExactly("Ines Okafor");
        assertThat(verdict(read, Field.AUTHORS, "Lower Quay Gazette")).isEqualTo(Verdict.SITE);
    }

    @Test
    void namesInCapitalsAreWrittenAsInRunningText() {
        assertThat(authors("", "<p class=byline>BY TOMAS O'HARE AND JK DE WITT</p>", ""))
                .containsExactly("Tomas O'Hare", "JK de Witt");
    }

    @Test
    void aFamilyNameThatStandsFirstIsPutBehind() {
        assertThat(authors(author("Okafor, Ines"), "", "")).containsExactly("Ines Okafor");
    }

    @Test
    void everyBylineBesideTheFirstCounts() {
        String bylines = "<div><span class=author>Ines Okafor</span><span class=author>Tomas Lindqvist</span></div>";
        assertThat(authors("", bylines, "")).containsExactly("Ines Okafor", "Tomas Lindqvist");
    }

    @Test
    void theBylineOfAnotherReportIsNotTaken() {
        String teaser = "<div class=teaser><a href=/x>Ferry company reports a loss for the third year</a>"
                + "<div class=author>By Tomas Lindqvist</div></div>";
        assertThat(authors("", "", teaser)).isEmpty();
    }

    @Test
    void aNameBesideTheDateIsAByline() {
        assertThat(authors("", "<p>Ines Okafor | 05.04.2025</p>", "")).containsExactly("Ines Okafor");
        assertThat(authors("", "<p>Ines Okafor</p><p>5 April 2025</p>", "")).containsExactly("Ines Okafor");
        assertThat(authors("", "<p>Buenos Aires | 05.04.2025</p>", "")).isEmpty();
        assertThat(authors("", "<p>Lower Quay | 05.04.2025</p>", "")).isEmpty();
    }

    @Test
    void aNameSetApartAboveTheTextIsABylineAndNoBody() {
        Report read = PageText.read(page("", "<p><b>INES OKAFOR</b></p>", ""), Hints.NONE);
        assertThat(read.metadata().authors()).containsExactly("Ines Okafor");
        assertThat(read.text()).startsWith("The harbour council");
    }

    @Test
    void aTopicSetApartAboveTheTextIsNoByline() {
        assertThat(authors("", "<p><b>Lower Quay</b></p>", "")).isEmpty();
    }

    @Test
    void aListOfFactsNamesTheAuthor() {
        assertThat(authors("", "", "<ul><li><b>Autorin/Autor</b> Ines Okafor</li></ul>"))
                .containsExactly("Ines Okafor");
    }

    @Test
    void aDateGluedToTheNameIsCutOff() {
        assertThat(authors("", "<p>By <a>Ines Okafor</a><span>November 23, 2025</span></p>", ""))
                .containsExactly("Ines Okafor");
    }

    @Test
    void aBylineWithItsWordIsNoPartOfTheBody() {
        Report read = PageText.read(page("", "<p>記者 山本花子</p>", ""), Hints.NONE);
        assertThat(read.metadata().authors()).containsExactly("山本花子");
        assertThat(read.text()).startsWith("The harbour council");
        Metadata declared = metadata(page(author("بقلم: ليلى حداد"), "", ""));
        assertThat(declared.authors()).containsExactly("ليلى حداد");
    }
}
