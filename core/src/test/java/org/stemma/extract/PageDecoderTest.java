package org.stemma.extract;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

class PageDecoderTest {
    private static final String TEXT = "Größere Schäden an der Brücke, sagte die Prüferin – „sehr ernst“.";

    private static byte[] page(String declared, Charset charset) {
        return ("<meta charset=\"" + declared + "\"><p>" + TEXT.repeat(4)).getBytes(charset);
    }

    @Test
    void theDeclaredCharsetIsFollowedWhereTheBytesFit() {
        assertThat(PageDecoder.decode(page("iso-8859-1", Charset.forName("windows-1252")), null))
                .contains(TEXT);
        assertThat(PageDecoder.decode(page("utf-8", StandardCharsets.UTF_8), null))
                .contains(TEXT);
    }

    @Test
    void aWrongDeclarationIsNoticed() {
        assertThat(PageDecoder.decode(page("windows-1252", StandardCharsets.UTF_8), "iso-8859-1"))
                .contains(TEXT);
        assertThat(PageDecoder.decode(page("utf-8", Charset.forName("windows-1252")), null))
                .contains(TEXT);
        assertThat(PageDecoder.decode(page("no-such-charset", StandardCharsets.UTF_8), null))
                .contains(TEXT);
    }

    @Test
    void marksAndWideUnitsAreRead() {
        byte[] wide = ("\uFEFF<p>" + TEXT).getBytes(StandardCharsets.UTF_16LE);
        assertThat(PageDecoder.decode(wide, "utf-8")).isEqualTo("<p>" + TEXT);
        assertThat(PageDecoder.decode(
                        ("<p>plain words in wide units, nothing else").getBytes(StandardCharsets.UTF_16BE), null))
                .startsWith("<p>plain");
    }

    @Test
    void otherScriptsAreRead() {
        String japanese = "橋は火曜日に通行止めとなった。市によると、主桁に亀裂が見つかった。";
        assertThat(PageDecoder.decode(
                        ("<meta charset=shift_jis><p>" + japanese).getBytes(Charset.forName("windows-31j")), null))
                .contains(japanese);
        String russian =
                "Мост через гавань закрыли во вторник после того, как инженеры нашли трещину, сообщили в мэрии города.";
        assertThat(PageDecoder.decode(("<p>" + russian).getBytes(Charset.forName("windows-1251")), null))
                .contains(russian);
    }
}
