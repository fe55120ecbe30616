package org.stemma.ingest;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CharsetsTest {
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    windows-1251 | Корабли ждут у входа в гавань, сообщил в понедельник портовый совет. Работы продлятся неделю.
                    KOI8-R | Корабли ждут у входа в гавань, сообщил в понедельник портовый совет. Работы продлятся неделю.
                    Shift_JIS | 港の入り口で船が待っていると、港湾評議会が月曜日に発表した。工事は一週間続く見通しである。
                    EUC-JP | 港の入り口で船が待っていると、港湾評議会が月曜日に発表した。工事は一週間続く見通しである。
                    GB18030 | 港务委员会星期一表示，船只正在港口入口处等待。工程将持续一个星期。记者从现场发回报道。
                    Big5 | 港務委員會星期一表示，船隻正在港口入口處等待。工程將持續一個星期。記者從現場發回報導。
                    EUC-KR | 항만위원회는 월요일 선박들이 항구 입구에서 기다리고 있다고 밝혔다. 공사는 일주일 동안 계속된다.
                    windows-1253 | Τα πλοία περιμένουν στην είσοδο του λιμανιού, ανακοίνωσε τη Δευτέρα το συμβούλιο. Τα έργα θα διαρκέσουν μία εβδομάδα.
                    windows-1256 | قال مجلس الميناء يوم الاثنين إن السفن تنتظر عند مدخل المرفأ. وستستمر الأعمال لمدة أسبوع.
                    windows-1252 | Die Schiffe warten vor dem Hafen, sagte der Rat am Montag. Für die Brücke dürfte eine Woche nötig sein.
                    windows-1252 | Les navires attendent à l’entrée du port, a déclaré lundi le conseil. Les travaux dureront une semaine, précise-t-il.
                    UTF-16LE | The ships wait outside the harbour, the council said on Monday.
                    UTF-16BE | The ships wait outside the harbour, the council said on Monday.
                    """)
    void textWithoutAMarkIsReadInItsCharset(String charset, String text) {
        byte[] bytes = text.getBytes(Charset.forName(charset));

        assertThat(Charsets.isBinary(bytes)).isFalse();
        assertThat(Charsets.decode(bytes).text()).isEqualTo(text);
    }

    @Test
    void oneWrongByteInALongTextCostsOneCharacter() {
        byte[] bytes = ("Größe und Übermut, Brücken und Flüsse. ".repeat(10) + "?").getBytes(StandardCharsets.UTF_8);
        bytes[bytes.length - 1] = (byte) 0xe4;

        Charsets.Decoded decoded = Charsets.decode(bytes);
        assertThat(decoded.guess()).isNull();
        assertThat(decoded.text()).startsWith("Größe und Übermut").endsWith("\ufffd");
    }
}
