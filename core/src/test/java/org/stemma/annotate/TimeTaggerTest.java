package org.stemma.annotate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeout;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.stemma.report.Moment;
import org.stemma.text.Span;

class TimeTaggerTest {
    /** A Tuesday. */
    private static final Moment TODAY = Moment.parse("2022-06-14");

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "The mayor spoke on Tuesday.|Tuesday=2022-06-14",
                "The mayor spoke on Friday.|Friday=2022-06-10",
                "The vote is next Friday.|next Friday=2022-06-17",
                "It happened yesterday.|yesterday=2022-06-13",
                "The bridge opened on 3 March 2019.|3 March 2019=2019-03-03",
                "The bridge opened on March 3, 2019.|March 3, 2019=2019-03-03",
                "The ferry sank on Dec. 28.|Dec. 28=2021-12-28",
                "The court sat in December.|December=2021-12",
                "Prices rose last month.|last month=2022-05",
                "Prices rose last week.|last week=2022-W23",
                "Sales fell in the third quarter of 2021.|the third quarter of 2021=2021-Q3",
                "The siege lasted two weeks.|two weeks=P2W",
                "He waited for five hours.|five hours=PT5H",
                "The post was vacant for several years.|several years=PXY",
                "She left two months ago.|two months ago=2022-04",
                "The train left at 0930 GMT.|0930 GMT=2022-06-14T09:30",
                "The train left at 6:15 p.m. on Monday.|6:15 p.m. on Monday=2022-06-13T18:15",
                "Shells fell on Monday night.|Monday night=2022-06-13TNI",
                "The list is printed every Thursday.|every Thursday=XXXX-WXX-4",
                "It was built in the 1980s.|the 1980s=198",
                "The minister is now in hospital.|now=PRESENT_REF",
                "The ferry left on 12 November 2021.|12 November 2021=2021-11-12",
                "The paper is dated 13/11/2021.|13/11/2021=2021-11-13",
                "The paper is dated 11/13/21.|11/13/21=2021-11-13",
                "He fell ill late on Monday.|late on Monday=2022-06-13",
                "He called early Monday morning.|early Monday morning=2022-06-13TMO",
                "The shop closes on Sundays.|Sundays=XXXX-WXX-7",
                "A bus runs every other week.|every other week=P2W",
                "Tests began 10:15 BST on Monday.|10:15 BST on Monday=2022-06-13T10:15",
                "The speech starts at 9 p.m. ET.|9 p.m. ET=2022-06-14T21:00",
                "The gate opened at 7 in the morning.|7 in the morning=2022-06-14T07:00",
                "The law took effect in mid-2020.|mid-2020=2020",
                "Rents doubled in the mid-1990s.|the mid-1990s=199",
                "Taste changed in the sixties.|the sixties=196",
                "It dates from the 19th century.|the 19th century=18",
                "It dates from the twelfth century.|the twelfth century=11",
                "The firm was founded in nineteen eighty-four.|nineteen eighty-four=1984",
                "They married in the summer of 2018.|the summer of 2018=2018-SU",
                "The dam broke last winter.|last winter=2021-WI",
                "Sales peaked in the week of May 2.|the week of May 2=2022-W18",
                "The rest is due by the end of the year.|the end of the year=2022",
                "Work stops at the end of June 2023.|the end of June 2023=2023-06",
                "In the year ended March 31, 2021, sales fell.|the year=P1Y,March 31, 2021=2021-03-31",
                "They fought for at least 10 days.|at least 10 days=P10D",
                "They fought for more than a decade.|more than a decade=P10Y",
                "The flight took an hour and a half.|an hour and a half=PT1H30M",
                "They waited two or three weeks.|two or three weeks=P3W",
                "She had lived there for most of the past two years.|the past two years=P2Y",
                "A truce held for hundreds of years.|hundreds of years=PXY",
                "The bank was robbed on Christmas Eve.|Christmas Eve=2021-12-24",
                "The shops were full before Easter 2019.|Easter 2019=2019-04-21",
                "Talks ran from May 3-5 in Geneva.|May 3=2022-05-03,5=2022-05-05",
                "He sings twice a week.|twice a week=P1W",
                "Profit rose in Q1 2021.|Q1 2021=2021-Q1",
                "The rains came in 2015 and lasted to 2017.|2015=2015,2017=2017",
            })
    void resolvesAgainstTheDayOfTheReport(String text, String expected) {
        assertThat(String.join(",", found(text, TODAY))).isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "The mill opened on 3 May 2010 and burned down the next day.|the next day=2010-05-04",
                "The mill opened on 3 May 2010 and burned down two years later.|two years later=2012",
                "The mill opened on 3 May 2010 and burned that night.|that night=2010-05-03TNI",
                "The mill opened in 2010 and burned down that year.|that year=2010",
                "The mill opened in 2010 and burned down the following year.|the following year=2011",
                "The mill closed in May 2010 and opened that September.|that September=2010-09",
                "The mill closed in May 2010 and opened the following month.|the following month=2010-06",
                "The mill closed in May 2010 and opened the next day.|the next day=null",
                "On Monday the mill opened at 9 a.m. as planned.|9 a.m.=2022-06-13T09:00",
                "The mill opened at 9 a.m. (0800 GMT) on Monday.|0800 GMT=2022-06-13T08:00",
            })
    void countsFromTheDateToldBefore(String text, String last) {
        assertThat(found(text, TODAY)).contains(last);
    }

    @Test
    void leavesRelativeTimesOpenWithoutADay() {
        assertThat(found("He came on Friday and left on 3 March 2019.", null))
                .containsExactly("Friday=null", "3 March 2019=2019-03-03");
    }

    @ParameterizedTest
    @CsvSource({
        "They may/MD leave.",
        "Prices fall/VBP again.",
        "Anna March/NNP Lindgren spoke.",
        "A six-year-old boy wept.",
        "The bill is $19.50 and the index fell 1.45 to 1998.45.",
        "About three-quarters of the crop failed.",
        "He spoke on the programme 60 Minutes after the vote.",
        "Anna Jan Lindgren sat.",
        "The Good Friday Agreement holds.",
        "It stood in the Sunday Times.",
        "They met on the first day of the week.",
        "We must not march/VB in the fall/NN of the city."
    })
    void takesModalsVerbsNamesAndAgesForNoTime(String text) {
        assertThat(found(text, TODAY)).isEmpty();
    }

    @Test
    void remembersTheQuarterForTheYearBefore() {
        assertThat(found("Profit rose in the first quarter of 2020 from a year earlier.", TODAY))
                .containsExactly("the first quarter of 2020=2020-Q1", "a year earlier=2019-Q1");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "1 ",
                "1,111,",
                "12:",
                "9",
                "about a ",
                "the past ",
                "May 3 and ",
                "two years ago ",
                "-1990",
                "1      "
            })
    void staysFastOnAWallOf(String brick) {
        String wall = brick.repeat(50_000 / brick.length());
        assertTimeout(
                Duration.ofSeconds(20),
                () -> assertThat(found(wall + " today", TODAY)).contains("today=2022-06-14"));
    }

    @Test
    void survivesNumbersThatNoCalendarHolds() {
        assertThat(found("It formed 999999999 years ago and 7000000 weeks later cooled.", TODAY))
                .containsExactly("999999999 years ago=PAST_REF", "7000000 weeks later=FUTURE_REF");
    }

    @Test
    void leavesWhatPointsBackOpenWithoutADay() {
        assertThat(found("The next day she left, and on 3 March 2019 she came; the next day she spoke.", null))
                .containsExactly("The next day=null", "3 March 2019=2019-03-03", "the next day=2019-03-04");
    }

    /** A word's tag may stand after a slash; without one capitals are names. */
    private static List<String> found(String tagged, Moment anchor) {
        String text = tagged.replaceAll("/(?:MD|VB|VBP|NN|NNP)", "");
        Sentence sentence = sentence(tagged, text);
        return new TimeTagger()
                .tag(text, List.of(sentence), anchor).stream()
                        .map(each -> each.span().of(text) + "=" + each.value())
                        .toList();
    }

    private static Sentence sentence(String tagged, String text) {
        List<Token> tokens = new ArrayList<>();
        Matcher words = Pattern.compile("[\\w-]+(?:/[A-Z]+)?|[^\\s\\w]").matcher(tagged);
        int at = 0;
        while (words.find()) {
            String[] parts = words.group().split("/(?=[A-Z])");
            at = text.indexOf(parts[0], at);
            String tag = parts.length > 1 ? parts[1] : Character.isUpperCase(parts[0].charAt(0)) ? "NNP" : "NN";
            tokens.add(new Token(new Span(at, at + parts[0].length()), parts[0], parts[0], tag, -1, null, Map.of()));
            at += parts[0].length();
        }
        return new Sentence(new Span(0, text.length()), 0, tokens);
    }
}
