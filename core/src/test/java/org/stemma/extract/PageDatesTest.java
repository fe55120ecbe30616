package org.stemma.extract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.stemma.extract.PageText.metadata;
import static org.stemma.extract.PageText.page;
import static org.stemma.extract.PageText.published;
import static org.stemma.extract.PageText.verdict;

import org.junit.jupiter.api.Test;
import org.stemma.ingest.Capture.Hints;
import org.stemma.report.Clue.Field;
import org.stemma.report.Clue.Verdict;
import org.stemma.report.Metadata;
import org.stemma.report.Moment;

class PageDatesTest {
    private static String meta(String name, String value) {
        return "<meta property=\"" + name + "\" content=\"" + value + "\">";
    }

    @Test
    void publishedAndModifiedAreReadApart() {
        Metadata read = metadata(page(
                meta("article:published_time", "2024-03-05T08:10:00+02:00")
                        + meta("article:modified_time", "2024-03-06T09:00:00+02:00"),
                "",
                ""));
        assertThat(read.published()).hasToString("2024-03-05T08:10+02:00");
        assertThat(read.modified()).hasToString("2024-03-06T09:00+02:00");
    }

    @Test
    void aDateInTheFutureIsNotTaken() {
        Metadata read = metadata(
                page(meta("article:published_time", "2031-03-05T08:10:00Z"), "<p class=date>5 March 2024</p>", ""));
        assertThat(read.published()).hasToString("2024-03-05");
        assertThat(verdict(read, Field.PUBLISHED, "2031-03-05T08:10:00Z")).isEqualTo(Verdict.FUTURE);
    }

    @Test
    void aDateOfCopyrightIsNotTaken() {
        Metadata read = metadata(page("", "<p>Copyright 1 January 2024 Lower Quay Gazette</p>", ""));
        assertThat(read.published()).isNull();
        assertThat(verdict(read, Field.PUBLISHED, "Copyright 1 January 2024 Lower Quay Gazette"))
                .isEqualTo(Verdict.COPYRIGHT);
    }

    @Test
    void aYearOfCopyrightIsNoDate() {
        assertThat(published(page("", "", "<footer>© 2024 Lower Quay Gazette. All rights reserved.</footer>")))
                .isEqualTo("null");
    }

    @Test
    void theDateOfARelatedReportIsNotTaken() {
        Metadata read = metadata(page(
                "",
                "",
                "<div class=teasers><div><a href=/x>Ferry company reports a loss for the third year running</a>"
                        + "<span class=date>2 May 2021</span></div></div>"));
        assertThat(read.published()).isNull();
        assertThat(verdict(read, Field.PUBLISHED, "2 May 2021")).isEqualTo(Verdict.RELATED);
    }

    @Test
    void theDayOfTheVisitIsNotTaken() {
        String html = page("", "<p class=posted>13 October 2020 18:29</p>", "")
                .replace(
                        "<div class=page>",
                        "<div class=topbar><ul><li>Tuesday, 08 December 2020</li></ul></div><div class=page>");
        Metadata read = metadata(html);
        assertThat(read.published()).hasToString("2020-10-13T18:29");
        assertThat(verdict(read, Field.PUBLISHED, "Tuesday, 08 December 2020")).isEqualTo(Verdict.CRAWL);
    }

    @Test
    void aLabelledDateBelowTheTextOutweighsADateInACaption() {
        String above = "<p>Builders at work on the new pier of Lower Quay in the rain, 24 April 2023</p>";
        assertThat(published(page("", above, "<ul><li><b>Date</b> 28 April 2023</li></ul>")))
                .isEqualTo("2023-04-28");
    }

    @Test
    void whatPageAndAddressShowOutweighsOneFieldThatDiffers() {
        String html = page(meta("article:published_time", "2025-06-30T00:00:00Z"), "<p>Published 4 May 2024</p>", "");
        Metadata read = metadata(html, "https://www.lowerquay.example/2024/05/04/terminal");
        assertThat(read.published()).hasToString("2024-05-04");
        assertThat(verdict(read, Field.PUBLISHED, "2025-06-30T00:00:00Z")).isEqualTo(Verdict.OUTVOTED);
        assertThat(verdict(read, Field.PUBLISHED, "2024-05-04")).isEqualTo(Verdict.AGREES);
    }

    @Test
    void aTimeInUtcIsToldOnTheClockThatReadersSee() {
        String head = meta("article:published_time", "2024-05-02T02:54:29Z");
        assertThat(published(page(head, "<p>Wednesday, May 1, 2024 10:54 PM</p>", "")))
                .isEqualTo("2024-05-01T22:54:29-04:00");
        assertThat(published(page(head, "<p>Thursday, May 2, 2024</p>", ""))).isEqualTo("2024-05-02T02:54:29Z");
    }

    @Test
    void anotherTimeOfThePageGivesItsZone() {
        String head = meta("article:published_time", "2024-05-02T22:30:00Z")
                + meta("article:modified_time", "2024-05-03T08:00:00+09:00");
        Metadata read = metadata(page(head, "<p>Posted 2024-05-03T07:30:00+09:00</p>", ""));
        assertThat(read.published()).hasToString("2024-05-03T07:30+09:00");
    }

    @Test
    void aDateIsReadFromDataThatIsBroken() {
        String head =
                "<script type=\"application/ld+json\">{\"@type\":\"NewsArticle\",\"headline\":\"A \"quoted\" word\","
                        + "\"datePublished\":\"2024-02-03T10:00:00+01:00\"}</script>";
        assertThat(published(page(head, "", ""))).isEqualTo("2024-02-03T10:00+01:00");
    }

    @Test
    void datesInOtherScriptsAreRead() {
        assertThat(published(page("", "<p>১৬ মার্চ ২০২০</p>", ""))).isEqualTo("2020-03-16");
        assertThat(published(page("", "<p>2020년 3월 4일</p>", ""))).isEqualTo("2020-03-04");
    }

    @Test
    void twoDatesInOneLineLendEachOtherNoTime() {
        assertThat(published(page("", "<p>05.04.2025 - Stand: 05.04.2025</p>", "")))
                .isEqualTo("2025-04-05");
    }

    @Test
    void aLineMayTellPublicationAndChange() {
        String change = "Last modified on 3 Feb 2025 08:30 GMT";
        Metadata read = metadata(page("", "<p>Published: 2 Feb 2025 10:01 GMT. " + change + "</p>", ""));
        assertThat(read.published()).hasToString("2025-02-02T10:01Z");
        assertThat(read.modified()).hasToString("2025-02-03T08:30Z");
        assertThat(verdict(read, Field.MODIFIED, change)).isEqualTo(Verdict.TAKEN);
        Metadata turned = metadata(page("", "<p>Updated 3 Feb 2025 08:30 GMT, first published 2 Feb 2025</p>", ""));
        assertThat(turned.published()).hasToString("2025-02-02");
        assertThat(turned.modified()).hasToString("2025-02-03T08:30Z");
    }

    @Test
    void theAddressGivesADayWhereNothingElseDoes() {
        assertThat(metadata(page("", "", ""), "https://lowerquay.example/2024/may/09/terminal")
                        .published())
                .hasToString("2024-05-09");
        assertThat(metadata(page("", "", ""), "https://lowerquay.example/2024/02/31/terminal")
                        .published())
                .isNull();
    }

    @Test
    void aPageWithoutADateGetsNone() {
        assertThat(published(page("", "<p>Lower Quay</p>", ""))).isEqualTo("null");
    }

    @Test
    void whatStandsBesideThePageOutranksIt() {
        String html = page(meta("article:published_time", "2024-03-05T08:10:00Z"), "", "");
        Hints hints = Hints.builder()
                .published(Moment.parse("2024-03-04"))
                .title("Ferry terminal to close")
                .build();
        Metadata read = PageText.read(html, hints).metadata();
        assertThat(read.published()).hasToString("2024-03-04");
        assertThat(verdict(read, Field.PUBLISHED, "2024-03-04")).isEqualTo(Verdict.TAKEN);
        assertThat(verdict(read, Field.PUBLISHED, "2024-03-05T08:10:00Z")).isEqualTo(Verdict.OUTRANKED);
        assertThat(verdict(read, Field.HEADLINE, "Council closes ferry terminal"))
                .isEqualTo(Verdict.OUTRANKED);
    }
}
