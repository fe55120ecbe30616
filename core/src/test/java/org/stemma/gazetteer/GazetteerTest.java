package org.stemma.gazetteer;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class GazetteerTest {
    private static final Gazetteer GAZETTEER = Gazetteer.load();

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "North Korea's foreign ministry | PRKGOVMFA",
                "the North Korean Foreign Ministry | PRKGOVMFA",
                "Turkish Defence Minister Yasar Guler | TURMIL",
                "the Turkish defence minister | TURMIL",
                "a spokesman for China's defence ministry | CHNMIL",
                "Seoul | KORGOV",
                "the Kremlin | RUSGOV",
                "Kremlin spokesman Dmitry Peskov | RUSGOV",
                "Downing Street | GBRGOV",
                "the Pentagon | USAMIL",
                "the US | USA",
                "U.S. Secretary of State Antony Blinken | USAGOVMFA",
                "Syrian government troops | SYRMIL",
                "the International Atomic Energy Agency | IGOUNOIAE",
                "the U.N. Security Council | IGOUNOSEC",
                "Hamas militants | PSEREBHMS",
                "Israeli soldiers | ISRMIL",
                "protesters in Egypt | EGYOPP",
                "Iranian-backed Houthi rebels | YEMREBHTH",
                "the president of Kenya | KENGOV",
                "Volodymyr Zelenskiy | UKRGOV",
                "President Vladmir Putin | RUSGOV",
            })
    void namesWhoActsWithAnActorCode(String mention, String code) {
        assertThat(GAZETTEER.actor(mention, null))
                .isNotNull()
                .extracting(Actor::code)
                .isEqualTo(code);
    }

    @ParameterizedTest
    @CsvSource({"the army,MMR,MMRMIL", "the North,KOR,PRK", "the opposition,VEN,VENOPP", "police,FRA,FRACOP"})
    void readsBareRolesWithTheCountryOfTheReport(String mention, String context, String code) {
        assertThat(GAZETTEER.actor(mention, context)).extracting(Actor::code).isEqualTo(code);
        assertThat(GAZETTEER.actor(mention, null)).isNull();
    }

    @Test
    void doesNotTakeCommonWordsForNames() {
        assertThat(GAZETTEER.actor("roast turkey", null)).isNull();
        assertThat(GAZETTEER.actor("all of us", null)).isNull();
        assertThat(GAZETTEER.actor("those who came", null)).isNull();
        assertThat(GAZETTEER.country("chad")).isNull();
    }

    @Test
    void givesTheUsersOwnActorsFirst() {
        Gazetteer own = GAZETTEER.withActors(Map.of("Freedonia", "FRD", "Kremlin", "XXX"));
        assertThat(own.actor("Freedonia's foreign minister", null).code()).isEqualTo("FRDGOVMFA");
        assertThat(own.actor("the Kremlin", null).code()).isEqualTo("XXX");
        assertThat(GAZETTEER.actor("Freedonia", null)).isNull();
    }

    @ParameterizedTest
    @CsvSource({
        "AP,AP",
        "The Associated Press,AP",
        "https://apnews.com/article/x,AP",
        "Agence France-Presse,AFP",
        "Korean Central News Agency,KCNA",
        "uk.reuters.com,Reuters"
    })
    void knowsAgenciesByNameAndDomain(String name, String id) {
        assertThat(GAZETTEER.agency(name)).extracting(Agency::id).isEqualTo(id);
    }

    @Test
    void readsStateMediaByCountry() {
        assertThat(GAZETTEER
                        .stateAgency("North Korea's official news agency", null)
                        .id())
                .isEqualTo("KCNA");
        assertThat(GAZETTEER.stateAgency("the North's state media", "KOR").id()).isEqualTo("KCNA");
        assertThat(GAZETTEER.stateAgency("the state news agency", "SYR").id()).isEqualTo("SANA");
        assertThat(GAZETTEER.stateAgency("the state news agency", null)).isNull();
        assertThat(GAZETTEER.stateAgency("the health ministry", "SYR")).isNull();
    }

    @Test
    void knowsPublisherFamilies() {
        KnownOutlet freep = GAZETTEER.outlet("https://eu.freep.com/story/1");
        assertThat(freep).isNotNull();
        assertThat(freep.family()).isEqualTo(GAZETTEER.outlet("USA Today").family());
    }

    @Test
    void placesComeByPopulationAndAreFoundWithoutAccents() {
        assertThat(GAZETTEER.places("Paris").getFirst().country()).isEqualTo("FRA");
        assertThat(GAZETTEER.places("Paris")).hasSizeGreaterThan(5);
        assertThat(GAZETTEER.places("Sao Paulo").getFirst().country()).isEqualTo("BRA");
        assertThat(GAZETTEER.places("St. Louis")).isNotEmpty();
        assertThat(GAZETTEER.places("Kiev").getFirst().country()).isEqualTo("UKR");
        assertThat(GAZETTEER.places("Nowhereville-on-Sea")).isEmpty();
        assertThat(new Places(new Countries()).sorted()).isTrue();
    }

    @Test
    void knowsCountriesInOtherLanguages() {
        assertThat(GAZETTEER.country("Deutschland", "de").code()).isEqualTo("DEU");
        assertThat(GAZETTEER.country("Германия", "ru").code()).isEqualTo("DEU");
        assertThat(GAZETTEER.demonym("Turks").code()).isEqualTo("TUR");
    }

    @ParameterizedTest
    @ValueSource(strings = {",", "( Kenya", ": x", "'s", "'", "in", "", " , in ) the", "-"})
    void readsMentionsOfBareMarksWithoutFault(String mention) {
        Actor actor = GAZETTEER.actor(mention, "KEN");
        assertThat(actor == null || "KEN".equals(actor.code())).isTrue();
    }

    @Test
    void titlesAreKnown() {
        assertThat(GAZETTEER.isTitle("Secretary of State")).isTrue();
        assertThat(GAZETTEER.isTitle("Gen.")).isTrue();
        assertThat(GAZETTEER.isTitle("Table")).isFalse();
    }

    @ParameterizedTest
    @CsvSource({
        "the mayor of Lyon, FRAGOV",
        "Ohio Rep., USALEG",
        "police in Munich, DEUCOP",
        "New South Wales police, AUSCOP",
        "California's secretary of state, USAGOV"
    })
    void anOfficeOfAPlaceHasItsCountrysCode(String mention, String code) {
        assertThat(GAZETTEER.actor(mention, null)).extracting(Actor::code).isEqualTo(code);
    }

    @Test
    void aPlaceInALongerNameGivesNoOffice() {
        assertThat(GAZETTEER.actor("Houston Rockets officials", null)).isNull();
    }

    @Test
    void whoIsInACapitalIsNotItsGovernment() {
        assertThat(GAZETTEER.actor("organizers in Berlin", null)).isNull();
        assertThat(GAZETTEER.actor("officials in Berlin", null))
                .extracting(Actor::code)
                .isEqualTo("DEUGOV");
    }
}
