package org.stemma.extract;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.stemma.gazetteer.Gazetteer;

class DatelinesTest {
    private static final Datelines DATELINES = new Datelines(AgencyNames.of(Gazetteer.load()));
    private static final LocalDate PUBLISHED = LocalDate.of(2023, 11, 10);

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            nullValues = "-",
            value = {
                "LISBON, Portugal (AP) — The minister said no. | Lisbon, Portugal | - | AP",
                "OSLO (AP) _ The minister said no. | Oslo | - | AP",
                "SEOUL, Nov 11 (Reuters) - The minister said no. | Seoul | 2023-11-11 | Reuters",
                "LIMA/QUITO, Nov 9 (Reuters) - The minister said no. | Lima/Quito | 2023-11-09 | Reuters",
                "Nov 9 (Reuters) - The minister said no. | - | 2023-11-09 | Reuters",
                "Paris (AFP) – The minister said no. | Paris | - | AFP",
                "Lagos, Nov 9, 2023 (AFP) - The minister said no. | Lagos | 2023-11-09 | AFP",
                "MOSCOW, November 10. /TASS/. The minister said no. | Moscow | 2023-11-10 | TASS",
                "BEIJING, Nov. 10 (Xinhua) -- The minister said no. | Beijing | 2023-11-10 | Xinhua",
                "SEOUL, Nov. 10 (Yonhap) -- The minister said no. | Seoul | 2023-11-10 | Yonhap",
                "Pyongyang, November 10 (KCNA) -- The minister said no. | Pyongyang | 2023-11-10 | KCNA",
                "Berlin (dpa) - The minister said no. | Berlin | - | DPA",
                "Madrid, 10 nov (EFE).- The minister said no. | Madrid | 2023-11-10 | EFE",
                "(ANSA) - ROME, NOV 10 - The minister said no. | Rome | 2023-11-10 | ANSA",
                "TOKYO, Nov. 10, Kyodo - The minister said no. | Tokyo | 2023-11-10 | Kyodo",
                "London, Nov 10 (PA) - The minister said no. | London | 2023-11-10 | PA",
                "New Delhi [India], November 10 (ANI): The minister said no. | New Delhi [India] | 2023-11-10 | ANI",
                "New Delhi, Nov 10 (PTI) The minister said no. | New Delhi | 2023-11-10 | PTI",
                "Damascus, SANA - The minister said no. | Damascus | - | SANA",
                "(CNN) The minister said no. | - | - | CNN",
                "PORT-AU-PRINCE, Haiti — The minister said no. | Port-au-Prince, Haiti | - | -",
                "RIO DE JANEIRO, Nov. 9 — “No,” the minister said. | Rio de Janeiro | 2023-11-09 | -",
                "HARBOURTON, Nov 9 (Norda) - The minister said no. | Harbourton | 2023-11-09 | Norda",
                "ST. PAUL, Minn. (AP) — The minister said no. | St. Paul, Minn. | - | AP",
                "UNITED NATIONS (AP) - The minister said no. | United Nations | - | AP",
                "ABOARD THE PAPAL PLANE (AP) — The minister said no. | Aboard the Papal Plane | - | AP",
                "KYIV/LVIV, Ukraine, Nov 9 (Reuters) - The minister said no. | Kyiv/Lviv, Ukraine | 2023-11-09 | Reuters",
                "LONDON, 9 Nov (Reuters) - The minister said no. | London | 2023-11-09 | Reuters",
                "LONDON (Reuters) - The minister said no. | London | - | Reuters",
                "MILAN, Nov 9 (Reuters Breakingviews) - The minister said no. | Milan | 2023-11-09 | Reuters",
                "Paris, France (AFP) – The minister said no. | Paris, France | - | AFP",
                "Lima (Peru) (AFP) – The minister said no. | Lima (Peru) | - | AFP",
                "PARIS, Nov 9 (AFP) The minister said no. | Paris | 2023-11-09 | AFP",
                "UNITED NATIONS, November 10. /TASS Correspondent Ivan Orlov/. The minister said no. | United Nations | 2023-11-10 | TASS",
                "/TASS/. The minister said no. | - | - | TASS",
                "XI'AN, Nov. 10 (Xinhua) -- The minister said no. | Xi'an | 2023-11-10 | Xinhua",
                "RAMALLAH/GAZA, Nov. 10 (Xinhua) -- The minister said no. | Ramallah/Gaza | 2023-11-10 | Xinhua",
                "SEOUL/WASHINGTON, Nov. 10 (Yonhap) -- The minister said no. | Seoul/Washington | 2023-11-10 | Yonhap",
                "Berlin/Brüssel (dpa) - The minister said no. | Berlin/Brüssel | - | DPA",
                "Potsdam (dpa/bb) - The minister said no. | Potsdam | - | DPA",
                "FRANKFURT (dpa-AFX) - The minister said no. | Frankfurt | - | DPA",
                "Ciudad de México, 10 nov. (EFE).- The minister said no. | Ciudad de México | 2023-11-10 | EFE",
                "Bogotá (EFE).- The minister said no. | Bogotá | - | EFE",
                "(ANSA) - ROMA, 10 NOV - The minister said no. | Roma | 2023-11-10 | ANSA",
                "ROME (ANSA) - The minister said no. | Rome | - | ANSA",
                "TOKYO (Kyodo) -- The minister said no. | Tokyo | - | Kyodo",
                "Tokyo, Nov. 10 (Kyodo) The minister said no. | Tokyo | 2023-11-10 | Kyodo",
                "Belfast (PA) – The minister said no. | Belfast | - | PA",
                "WASHINGTON, Nov. 10 (UPI) -- The minister said no. | Washington | 2023-11-10 | UPI",
                "PRAGUE, Nov 10 (CTK) - The minister said no. | Prague | 2023-11-10 | CTK"
            })
    void readsTheStylesOfTheAgencies(String paragraph, String place, LocalDate date, String agency) {
        Datelines.Opening opening = DATELINES.read(paragraph, PUBLISHED);

        assertThat(opening).isNotNull();
        assertThat(opening.dateline().place()).isEqualTo(place);
        assertThat(opening.dateline().date()).isEqualTo(date);
        assertThat(opening.dateline().agency()).isEqualTo(agency);
        assertThat(paragraph.substring(opening.end())).matches("The minister said no\\.|“No,” the minister said\\.");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "The minister said no - again.",
                "Maria Lopez (left) - seen here in May - said no.",
                "BREAKING - The minister said no.",
                "WHAT HE WANTS — The minister said no.",
                "SMITH: I never said so.",
                "On Nov. 11 the minister said no.",
                "Rome is quiet - for now.",
                "May (the minister) said no.",
                "NATO said on Friday - and then again on Saturday - that it was ready.",
                "(AP reporters were there.)",
                "In Rome (AP) reporters were let in.",
                "Reuters (the agency) said no.",
                "By Ana Ruiz, PA",
                "JUNE 4 - A bad day."
            })
    void leavesOtherOpeningsAlone(String paragraph) {
        assertThat(DATELINES.read(paragraph, PUBLISHED)).isNull();
    }

    @Test
    void takesTheYearNearestToPublication() {
        var december = DATELINES.read("SEOUL, Dec 31 (Reuters) - It snowed.", LocalDate.of(2024, 1, 1));
        var january = DATELINES.read("SEOUL, Jan 1 (Reuters) - It snowed.", LocalDate.of(2023, 12, 31));
        var undated = DATELINES.read("SEOUL, Jan 1 (Reuters) - It snowed.", null);

        assertThat(december.dateline().date()).isEqualTo("2023-12-31");
        assertThat(january.dateline().date()).isEqualTo("2024-01-01");
        assertThat(undated.dateline().date()).isNull();
    }
}
