package org.stemma.lineage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.stemma.lineage.Stories.TRACER;
import static org.stemma.lineage.Stories.report;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.stemma.event.AnalyzedReport;
import org.stemma.report.Passage;
import org.stemma.story.Story;
import org.stemma.story.StoryClusterer;
import org.stemma.text.Disguise;

/** Copies that were changed so that machines do not know them again, each beside its original and innocent neighbours. */
class AdversaryTest {
    private static final String ORIGINAL = """
            The ferry Maren Lind ran aground on a sandbank off the port of Osterby shortly after six o'clock on Tuesday \
            morning, the coastguard said.

            All 143 passengers and 18 crew members were taken off in lifeboats within two hours, and nobody was seriously \
            injured. Eleven people were treated for shock and bruises at the hospital in Osterby.

            "We felt a heavy blow and then the lights went out," said Jonas Hamre, a teacher who was travelling with 26 \
            pupils.

            The shipping company Nordlinje said the captain had tried to avoid a fishing boat in thick fog. The ferry, \
            built in 1994, was inspected in March and had no known faults, the company said.

            Divers will examine the hull on Wednesday. The accident investigation board expects to publish its first \
            findings within three weeks. Ferries between Osterby and the island of Fael were cancelled until further \
            notice.""";

    private static final String SPUN = """
            The vessel Maren Lind got stuck on a sandbank near the harbour of Osterby soon after six o'clock on Tuesday \
            morning, the coastguard reported.

            All 143 travellers and 18 crew members were brought off in rescue boats within two hours, and no one was badly \
            hurt. Eleven persons were treated for shock and bruises at the clinic in Osterby.

            "We felt a heavy blow and then the lights went out," stated Jonas Hamre, a schoolmaster who was journeying with \
            26 students.

            The shipping firm Nordlinje stated the skipper had attempted to avoid a fishing vessel in dense fog. The ferry, \
            constructed in 1994, was checked in March and had no known defects, the firm stated.

            Divers will inspect the hull on Wednesday. The accident inquiry board expects to release its initial findings \
            inside three weeks. Boats between Osterby and the isle of Fael were scrapped until further notice.""";

    private static final String THERE_AND_BACK = """
            Shortly after six on Tuesday morning the ferry Maren Lind stranded on a sandbank in front of the harbour of \
            Osterby, as the coast guard announced.

            Within two hours, all 143 passengers and 18 members of the crew were brought from the ship with lifeboats; \
            nobody was injured seriously. In the Osterby hospital, eleven people had to be treated because of shock and \
            bruising.

            "We have felt a strong impact, then the light went out," said the teacher Jonas Hamre, who was on the way with \
            26 schoolchildren.

            According to information from the shipping company Nordlinje, the captain wanted to evade a fishing boat in the \
            dense fog. The ferry built in 1994 was checked in March and showed no known defects, so the company.

            On Wednesday, divers are to examine the hull. Within three weeks the accident investigation office wants to \
            publish first results. The ferry connections between Osterby and the island Fael were cancelled until further \
            notice.""";

    private static final String OF_ITS_OWN = """
            Holidaymakers wrapped in blankets sat in the sports hall of Osterby on Tuesday and told of a night they will not \
            forget. Their ferry had come to rest on the sand, leaning to one side, in fog so dense that those on deck could \
            not see the water.

            Birte Solvang, who runs the kiosk on the quay, heard the horn at about ten past six. She carried hot coffee to \
            the first of the boats. "They were so calm," she said. "A whole class of children came in singing."

            The mayor, Anders Tveit, thanked the volunteers and said the town would ask the government for a new radar \
            beacon, which it had wanted since a trawler was lost there in 2011. Of the 161 people aboard, eleven saw a \
            doctor.

            What became of the Maren Lind will be known once the tide is low enough; a tug from Halden is on its way.""";

    private static final String OTHER_EVENT = """
            A freighter loaded with grain drifted onto rocks near Vesthavn late on Monday after its engine had failed in a \
            storm.

            Rescuers lifted the 14 sailors of the Elke Brandt off by helicopter; one of them broke an arm. Oil was seen close \
            to a nature reserve, and volunteers were asked to stay away.

            "We will pump out the fuel first," said Ragna Holt, who leads the salvage firm Dypvann.

            The ship's owner is based in Bremen. It carried 3,200 tonnes of barley from Riga to Aberdeen. Two tugs tried to \
            pull it free at high tide and gave up.""";

    /** A way of disguising a copy. */
    enum Trick {
        LOOKALIKES(text -> text.replace('a', '\u0430')
                .replace('e', '\u0435')
                .replace('o', '\u03BF')
                .replace('c', '\u0441')
                .replace('p', '\u0440')),
        ZERO_WIDTH(text -> text.replaceAll("(?<=\\p{L}{2})(?=\\p{L}{2})", "\u200B")),
        SOFT_HYPHENS(text -> text.replaceAll("(?<=\\p{L}{2})(?=\\p{L}{2})", "\u00AD")),
        FULL_WIDTH(text -> wide(text)),
        MARKS(text -> text.replaceAll("([aeiou])", "$1\u0335")),
        ACCENTS(text -> text.replace('a', '\u00E1').replace("e", "e\u0300").replace('o', '\u00F6')),
        SHUFFLED(text -> shuffled(text)),
        SYNONYMS(text -> SPUN),
        TRANSLATED(text -> THERE_AND_BACK);

        private final UnaryOperator<String> change;

        Trick(UnaryOperator<String> change) {
            this.change = change;
        }

        private static String wide(String text) {
            StringBuilder wide = new StringBuilder();
            text.chars().forEach(c -> wide.append((char) (c > ' ' && c < 0x7F ? c + 0xFEE0 : c)));
            return wide.toString();
        }

        private static String shuffled(String text) {
            List<String> paragraphs = new ArrayList<>(List.of(text.split("\n\n")));
            Collections.reverse(paragraphs);
            return String.join("\n\n", paragraphs);
        }
    }

    private static List<AnalyzedReport> around(String copy) {
        return List.of(
                report("original", "Osterby Blad", "2031-05-06T08:00Z", ORIGINAL),
                report("other", "Vesthavn Avis", "2031-05-06T09:00Z", OTHER_EVENT),
                report("own", "Kysten", "2031-05-06T10:00Z", OF_ITS_OWN),
                report("copy", "Copyist Daily", "2031-05-06T12:00Z", copy));
    }

    @ParameterizedTest
    @EnumSource(Trick.class)
    void aDisguisedCopyIsInItsOriginalsStory(Trick trick) {
        StoryClusterer clusterer = new StoryClusterer();
        around(trick.change.apply(ORIGINAL)).forEach(each -> clusterer.add(each.report()));
        assertThat(clusterer.stories())
                .extracting(Story::reports)
                .anySatisfy(reports ->
                        assertThat(reports).contains("original", "copy").doesNotContain("other"));
    }

    @ParameterizedTest
    @EnumSource(Trick.class)
    void aDisguisedCopyIsDerivedFromItsOriginalAndTheInnocentAreNot(Trick trick) {
        String copy = trick.change.apply(ORIGINAL);
        List<AnalyzedReport> story = around(copy);
        Lineage lineage = TRACER.trace(story);
        assertThat(lineage.derivations()).hasSize(1);
        Derivation link = lineage.derivations().getFirst();
        assertThat(link.from()).isEqualTo("original");
        assertThat(link.to()).isEqualTo("copy");
        assertThat(story.getLast().report().text()).isEqualTo(copy);
        for (int i = 0; i + 1 < link.evidence().size(); i += 2) {
            Passage from = link.evidence().get(i);
            Passage to = link.evidence().get(i + 1);
            assertThat(from.span().of(ORIGINAL)).hasSizeGreaterThan(9);
            if (trick.compareTo(Trick.SHUFFLED) < 0) {
                assertThat(trick.change.apply(from.span().of(ORIGINAL)))
                        .startsWith(to.span().of(copy));
            }
        }
    }

    @ParameterizedTest
    @EnumSource(
            value = Trick.class,
            names = {"LOOKALIKES", "ZERO_WIDTH", "FULL_WIDTH", "MARKS"})
    void whatDisguisesTheCopyIsSaid(Trick trick) {
        String copy = trick.change.apply(ORIGINAL);
        Lineage lineage = TRACER.trace(around(copy));
        String said = Disguise.of(copy).iterator().next().words();
        assertThat(lineage.derivations().getFirst().reasons())
                .extracting(Derivation.Reason::text)
                .anyMatch(reason -> reason.contains(said));
    }

    @Test
    void nothingIsSaidOfDisguisesWhereThereIsNone() {
        Lineage lineage = TRACER.trace(around(ORIGINAL));
        assertThat(lineage.derivations().getFirst().reasons()).hasSize(2);
    }
}
