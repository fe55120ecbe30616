package org.stemma.gazetteer;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AnchorReaderTest {
    private static final AnchorReader READER = AnchorReader.packaged();

    private static List<Anchor> read(String language, String text) {
        return READER.read(text, language, 100);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "en | it cost 12.6 billion dollars | 12600000000",
                "en | it cost $12.6bn | 12600000000",
                "en | some 3,200 people | 3200",
                "es | unos 12.600 millones | 12600000000",
                "fr | 12,6 milliards | 12600000000",
                "fr | environ 3 200 personnes | 3200",
                "de | etwa 12,6 Mrd. Dollar | 12600000000",
                "ru | 12,6 \u043C\u043B\u0440\u0434 | 12600000000",
                "ru | 17,5 \u0442\u044B\u0441. | 17500",
                "ar | 12.6 \u0645\u0644\u064A\u0627\u0631 | 12600000000",
                "zh | 126\u4EBF\u7F8E\u5143 | 12600000000",
                "ja | 4\u51045000\u4E07\u30C9\u30EB | 450000000",
                "ko | 4\uC5B55000\uB9CC \uB2EC\uB7EC | 450000000",
                "ar | \u0663\u0668 \u0634\u062E\u0635\u0627 | 38",
                "en | on 16 July | m7d16",
                "en | on July 16th | m7d16",
                "es | el 16 de julio | m7d16",
                "fr | le 1er septembre | m9d1",
                "de | am 16. Juli | m7d16",
                "ru | 16 \u0438\u044E\u043B\u044F | m7d16",
                "ar | 16 \u064A\u0648\u0644\u064A\u0648 | m7d16",
                "ar | 16 \u062A\u0645\u0648\u0632 | m7d16",
                "zh | 7\u670816\u65E5 | m7d16",
                "ja | \uFF17\u6708\uFF11\uFF16\u65E5 | m7d16",
                "ko | 7\uC6D4 16\uC77C | m7d16",
            })
    void aNumberOrDayHasOneKeyInAllLanguages(String language, String text, String key) {
        assertThat(read(language, text))
                .filteredOn(Anchor::number)
                .extracting(Anchor::key)
                .containsExactly(key);
    }

    @ParameterizedTest
    @CsvSource({
        "en, in Moscow, @Moscow",
        "de, in Moskau, @Moscow",
        "ru, \u0432 \u041C\u043E\u0441\u043A\u0432\u0435, @Moscow",
        "ar, \u0641\u064A \u0645\u0648\u0633\u0643\u0648, @Moscow",
        "ja, \u30E2\u30B9\u30AF\u30EF\u3067, @Moscow",
        "ru, \u0432 \u042E\u0436\u043D\u043E\u0439 \u041A\u043E\u0440\u0435\u0435, KOR",
        "ru, \u0421\u043E\u0435\u0434\u0438\u043D\u0435\u043D\u043D\u044B\u0445 \u0428\u0442\u0430\u0442\u043E\u0432, USA",
        "zh, \u97E9\u56FD\u5916\u957F, KOR",
        "ko, \uC720\uC5D4\uC5D0\uC11C, UN",
        "fr, aux Nations unies, UN",
        "es, la OTAN, NATO",
    })
    void aPlaceOrBodyHasOneCodeInAllLanguages(String language, String text, String code) {
        assertThat(read(language, text)).extracting(Anchor::key).containsExactly(code);
    }

    @ParameterizedTest
    @CsvSource({
        "ru, \u0438 \u041C\u043E\u0440\u043E\u0437\u043E\u0432\u044B\u043C",
        "ar, \u0648\u0642\u0627\u0644 \u0645\u0648\u0631\u0648\u0632\u0648\u0641",
        "ja, \u30E2\u30ED\u30BE\u30D5\u6C0F",
        "ko, \uBAA8\uB85C\uC870\uD504\uB294",
        "zh, \u83AB\u7F57\u4F50\u592B\u8BF4",
        "de, sagte Morosow",
    })
    void aNameIsKnownByItsSound(String language, String text) {
        Anchor name = read("en", "said Morozov").getFirst();
        assertThat(read(language, text)).anyMatch(name::matches);
        assertThat(read(language, text)).noneMatch(read("en", "said Bennett").getFirst()::matches);
    }

    @Test
    void anAnchorPointsAtItsWords() {
        String text = "\uFF17\u6708\uFF11\uFF16\u65E5\u3001\u7C73\u56FD\u3067 4\u51045000\u4E07\u30C9\u30EB";
        assertThat(read("ja", text))
                .extracting(anchor -> anchor.span().of(text))
                .containsExactly("\uFF17\u6708\uFF11\uFF16", "\u7C73\u56FD", "4\u51045000");
    }

    @Test
    void anEmptyTextAndAnUnknownLanguageHaveNoneOrFew() {
        assertThat(read("en", "")).isEmpty();
        assertThat(READER.read("Kvam 214", null, 5)).extracting(Anchor::key).containsExactly("214");
        assertThat(READER.read("1 22 333 4444 55555", "en", 2)).hasSize(2);
    }
}
