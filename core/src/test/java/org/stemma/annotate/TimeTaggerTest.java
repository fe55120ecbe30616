package org.stemma.annotate;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
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
                "The court sat in September.|September=2021-09",
                "The court will sit in September.|September=2022-09",
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
            })
    void resolvesAgainstTheDayOfTheReport(String text, String expected) {
        assertThat(found(text, TODAY)).containsExactly(expected);
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
        "A six-year-old boy wept."
    })
    void takesModalsVerbsNamesAndAgesForNoTime(String text) {
        assertThat(found(text, TODAY)).isEmpty();
    }

    @Test
    void remembersTheQuarterForTheYearBefore() {
        assertThat(found("Profit rose in the first quarter of 2020 from a year earlier.", TODAY))
                .containsExactly("the first quarter of 2020=2020-Q1", "a year earlier=2019-Q1");
    }

    @Test
    void staysFastOnAWallOfDigits() {
        assertThat(found("1 ".repeat(20_000) + "today", TODAY)).contains("today=2022-06-14");
    }

    /** A word's tag may stand after a slash; without one capitals are names. */
    private static List<String> found(String tagged, Moment anchor) {
        String text = tagged.replaceAll("/(?:MD|VBP|NNP)", "");
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
            String[] parts = words.group().split("/");
            at = text.indexOf(parts[0], at);
            String tag = parts.length > 1 ? parts[1] : Character.isUpperCase(parts[0].charAt(0)) ? "NNP" : "NN";
            tokens.add(new Token(new Span(at, at + parts[0].length()), parts[0], parts[0], tag, -1, null, Map.of()));
            at += parts[0].length();
        }
        return new Sentence(new Span(0, text.length()), 0, tokens);
    }
}
