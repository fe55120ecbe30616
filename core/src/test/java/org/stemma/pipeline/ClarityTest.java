package org.stemma.pipeline;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.stemma.event.Event.Participant;

class ClarityTest {
    private static Participant named(String text) {
        return new Participant(null, text, "NORGOV");
    }

    @Test
    void aFullNameIsClearerThanAPronounOrABareOffice() {
        Participant full = named("Minister Kari Dahl");
        assertThat(Clarity.clearer(named("he"), full)).isEqualTo(full);
        assertThat(Clarity.clearer(full, named("the minister"))).isEqualTo(full);
    }

    @Test
    void ofTwoThatAreAlikeTheFirstIsKept() {
        Participant first = named("Kari Dahl");
        assertThat(Clarity.clearer(first, named("Minister Dahl"))).isEqualTo(first);
    }

    @Test
    void aLongPhraseIsLessClearThanAShortName() {
        Participant phrase = named("the man who had led Norway through the long years of the war");
        assertThat(Clarity.clearer(phrase, named("Dahl")).text()).isEqualTo("Dahl");
    }
}
