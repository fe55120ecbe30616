package org.stemma.extract;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.stemma.gazetteer.Gazetteer;
import org.stemma.report.Credit;
import org.stemma.report.Furniture.Kind;

/** Credits, revision marks and furniture, a line at a time. */
class LineParsersTest {
    private static final AgencyCredits AGENCIES = new AgencyCredits(AgencyNames.of(Gazetteer.load()));

    @Test
    void readsRolesAndNamesOfABracketAtAParagraphsEnd() {
        String text =
                "The bridge is safe, she said. (Reporting by Ana Ruiz in Quito and Tom Berg; Additional reporting by Li Na;"
                        + " Editing by Jo Hale) ((ana.ruiz@norda.example;)) Keywords: BRIDGE QUITO/SAFETY (UPDATE 2)";

        CreditLines.Tail tail = CreditLines.tail(text);

        assertThat(text.substring(0, tail.end())).isEqualTo("The bridge is safe, she said.");
        assertThat(tail.credits())
                .containsExactly(
                        new Credit("reporting", List.of("Ana Ruiz", "Tom Berg")),
                        new Credit("additional reporting", List.of("Li Na")),
                        new Credit("editing", List.of("Jo Hale")));
        assertThat(tail.keywords()).containsExactly("BRIDGE", "QUITO/SAFETY");
        assertThat(RevisionMarks.slug(text)).isEqualTo("UPDATE 2");
    }

    @Test
    void leavesABracketInTheMidstOfAParagraphAlone() {
        assertThat(CreditLines.tail(
                        "The book (edited by Jo Hale) sold well. " + "It was read in many towns. ".repeat(12)))
                .isNull();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Ana Ruiz contributed to this report. | contributing | Ana Ruiz",
                "Compiled by Tom Berg | compiled | Tom Berg",
                "Written by Tom Berg; edited by Li Na | writing | Tom Berg",
                "With files from Ana Ruiz | contributing | Ana Ruiz",
                "Ana Ruiz reported from Quito. | reporting | Ana Ruiz",
                "With files from The Canadian Press | contributing | The Canadian Press",
                "— With files from Ana Ruiz | contributing | Ana Ruiz",
                "(With inputs from PTI) | contributing | PTI",
                "The Associated Press contributed to this report. | contributing | The Associated Press",
                "Reuters contributed to this story. | contributing | Reuters"
            })
    void readsCreditLines(String line, String role, String name) {
        assertThat(CreditLines.isCredit(line)).isTrue();
        assertThat(CreditLines.credits(line).getFirst()).isEqualTo(new Credit(role, List.of(name)));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "By The Associated Press",
                "By ANA RUIZ, Associated Press",
                "By Ana Ruiz | AP",
                "Ana Ruiz, Associated Press",
                "By Ana Ruiz Associated Press",
                "Source: AP",
                "Associated Press",
                "(AP)",
                "Ana Ruiz (AP)",
                "By Ana Ruiz and Tom Berg, The Associated Press",
                "Ana Ruiz | The Associated Press",
                "Distributed by the Associated Press",
                "Via AP"
            })
    void findsTheAgencyOfAByline(String line) {
        assertThat(AGENCIES.byline(line)).isEqualTo("AP");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "AP Photo/Ana Ruiz",
                "Photo: Ana Ruiz, AP",
                "Ana Ruiz, AP",
                "She told AFP that the bridge was safe.",
                "The Associated Press asked for comment and was told to wait until Monday.",
                "By Ana Ruiz"
            })
    void takesNoPhotographAndNoMentionForACredit(String line) {
        assertThat(AGENCIES.byline(line)).isNull();
        assertThat(AGENCIES.copyright(line)).isNull();
    }

    @Test
    void readsTheContributorsOfEachSentence() {
        assertThat(
                        CreditLines.credits(
                                "Ruiz reported from Quito. Associated Press writer Tom Berg in Lima contributed to this report."))
                .containsExactly(
                        new Credit("reporting", List.of("Ruiz")), new Credit("contributing", List.of("Tom Berg")));
    }

    @Test
    void findsTheAgencyOfACopyrightAndOfASignature() {
        assertThat(AGENCIES.copyright("Copyright 2018 The Associated Press. All rights reserved."))
                .isEqualTo("AP");
        assertThat(AGENCIES.copyright("© 2023 AFP")).isEqualTo("AFP");
        assertThat(AGENCIES.copyright("Image copyright AFP")).isNull();
        String signed = "The bridge is safe, she said. — AFP";
        assertThat(AGENCIES.signature(signed)).isEqualTo(new AgencyCredits.Signature("AFP", 29));
        assertThat(AGENCIES.signature("The bridge is safe, she told (AFP)")).isNull();
        assertThat(AGENCIES.writers("Associated Press writers Ana Ruiz and Tom Berg contributed to this report."))
                .isEqualTo("AP");
        assertThat(AGENCIES.writers("The Associated Press contributed to this report."))
                .isNull();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            nullValues = "-",
            value = {
                "UPDATE 1-Bridge reopens after storm | UPDATE 1 | Bridge reopens after storm",
                "CORRECTED-UPDATE 2-Bridge reopens | CORRECTED-UPDATE 2 | Bridge reopens",
                "WRAPUP 3-Bridge reopens | WRAPUP 3 | Bridge reopens",
                "REFILE-Bridge reopens | REFILE | Bridge reopens",
                "RPT-Bridge reopens | RPT | Bridge reopens",
                "(2nd LD) Bridge reopens | 2nd LD | Bridge reopens",
                "(LEAD) Bridge reopens | LEAD | Bridge reopens",
                "UPDATE 10-Bridge reopens | UPDATE 10 | Bridge reopens",
                "RPT-UPDATE 1-Bridge reopens | RPT-UPDATE 1 | Bridge reopens",
                "REFILE-WRAPUP 2-Bridge reopens | REFILE-WRAPUP 2 | Bridge reopens",
                "CORRECTED (OFFICIAL)-Bridge reopens | CORRECTED (OFFICIAL) | Bridge reopens",
                "UPDATE: Bridge reopens | UPDATE | Bridge reopens",
                "CORRECTION: Bridge reopens | CORRECTION | Bridge reopens",
                "Correction: Bridge reopens | Correction | Bridge reopens",
                "UPDATED: Bridge reopens | UPDATED | Bridge reopens",
                "1st LD Writethru: Bridge reopens | 1st LD Writethru | Bridge reopens",
                "URGENT: Bridge reopens | URGENT | Bridge reopens",
                "2ND ROUNDUP: Bridge reopens | 2ND ROUNDUP | Bridge reopens",
                "Corrected figures show more crossings | - | Corrected figures show more crossings",
                "Update on the bridge | - | Update on the bridge"
            })
    void dividesTheMarkFromAHeadline(String headline, String mark, String rest) {
        assertThat(RevisionMarks.headline(headline)).isEqualTo(new RevisionMarks.Headline(rest, mark));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "(Adds quotes, background) | UPDATED | Adds quotes, background",
                "(Corrects paragraph 3 to say bridge, not tunnel) | CORRECTED | Corrects paragraph 3 to say bridge, not tunnel",
                "(Refiles to fix typo) | REFILE | Refiles to fix typo",
                "This story has been updated with the mayor's answer. | UPDATED | This story has been updated with the mayor's answer.",
                "This article was corrected on Friday. | CORRECTED | This article was corrected on Friday.",
                "(This November 9 story corrects paragraph 3 to say bridge) | CORRECTED | This November 9 story corrects paragraph 3 to say bridge",
                "(This story has been refiled to fix the name in paragraph 2) | REFILE | This story has been refiled to fix the name in paragraph 2",
                "(Updates with closing prices) | UPDATED | Updates with closing prices",
                "(Repeats with no change to text) | RPT | Repeats with no change to text",
                "(Recasts, adds quote) | UPDATED | Recasts, adds quote",
                "Correction: The bridge opened in 1931, not in 1913. | CORRECTED | Correction: The bridge opened in 1931, not in 1913.",
                "CORRECTION (Nov. 9, 2023, 3:14 p.m.): The bridge is red. | CORRECTED | CORRECTION (Nov. 9, 2023, 3:14 p.m.): The bridge is red.",
                "Editor's note: This story has been updated to add a quote. | UPDATED | Editor's note: This story has been updated to add a quote.",
                "Clarification: The bridge closes at night. | CLARIFIED | Clarification: The bridge closes at night.",
                "This story has been corrected to show that the bridge is red. | CORRECTED | This story has been corrected to show that the bridge is red.",
                "This article was amended on 10 November 2023 to name the bridge. | UPDATED | This article was amended on 10 November 2023 to name the bridge.",
                "A previous version of this article misspelled a name. | CORRECTED | A previous version of this article misspelled a name.",
                "An earlier version of this story misstated the year. | CORRECTED | An earlier version of this story misstated the year."
            })
    void readsNotesOnTheVersion(String line, String mark, String note) {
        assertThat(RevisionMarks.line(line).mark()).isEqualTo(mark);
        assertThat(RevisionMarks.line(line).note()).isEqualTo(note);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "The report was published on Friday.",
                "This story was first published in May.",
                "He adds that the bridge is safe.",
                "Updates will follow.",
                "The correction was made on Friday.",
                "Corrects itself in the end, he said, and so it did."
            })
    void takesOtherSentencesForNoNote(String line) {
        assertThat(RevisionMarks.line(line)).isNull();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            nullValues = "-",
            value = {
                "A+ A- | CONTROL",
                "Share this story | CONTROL",
                "3 min read | CONTROL",
                "Sign up for our newsletter | PROMOTION",
                "Related stories | RELATED",
                "READ: The bridge that would not stand | RELATED",
                "FILE - In this May 3 file photo the bridge is seen from the north. | CAPTION",
                "The bridge seen from the north. (Ana Ruiz/Norda via AP) | CAPTION",
                "Tags: bridge, storm | TAG",
                "12 Comments | CONTROL",
                "We use cookies to improve this site. | CONSENT",
                "© 2023 The Harbour Lantern. All rights reserved. | DISCLAIMER",
                "Follow her on Twitter @anaruiz | BIOGRAPHY",
                "Posted: 11:59 AM, July 14, 2018 | CREDIT",
                "The mayor shared the news with the town on Friday. | -",
                "Comments by the mayor angered the town on Friday, and many said so. | -",
                "WHAT THE TOWN WANTS | -"
            })
    void namesTheKindOfALine(String line, Kind kind) {
        assertThat(FurnitureLines.kind(line)).isEqualTo(kind);
    }
}
