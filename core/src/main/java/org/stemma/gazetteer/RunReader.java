package org.stemma.gazetteer;

import java.lang.Character.UnicodeScript;
import java.util.List;
import org.stemma.gazetteer.Anchor.Kind;
import org.stemma.gazetteer.AnchorReader.LanguageWords;
import org.stemma.text.Span;
import org.stemma.text.Word;

/** Finds names in a run of characters without spaces: those that are known, and those that are spelled by sound. */
final class RunReader {
    /** Characters by which Chinese spells foreign names; a run of them is most likely one. */
    private static final String SPELLING = "阿埃艾安昂奥巴白拜班邦保鲍贝本比彼宾波伯博布查达戴丹当德登邓狄迪蒂丁东杜多顿厄恩尔法凡范菲费芬冯弗夫福伏"
            + "盖甘冈高戈格葛根古哈海汉豪赫亨霍基吉加贾简杰金京卡凯坎康考科克肯库夸奎拉莱赖兰朗劳勒雷里利莉丽烈列林琳卢鲁伦罗洛马迈"
            + "麦曼芒毛梅门蒙米密明莫默姆慕穆纳娜奈南内尼涅宁纽努诺帕潘佩彭皮平普齐奇恰乔切钦琼丘让热日荣茹瑞若萨塞赛桑瑟森沙莎山尚"
            + "绍舍申什圣施史舒朔斯思丝苏索塔泰坦唐陶特滕提汀廷图托瓦万旺威韦维魏温文沃乌武伍西希夏香谢辛欣休雪逊雅亚扬耶叶伊因尤于"
            + "约泽内詹张真珍芝治朱卓兹佐符連";

    private static final int SHORTEST_SPELLED = 3;
    private static final int SHORTEST_KANA = 3;
    /** Korean endings of cases and titles, longer ones first. */
    private static final List<String> PARTICLES = List.of(
            "에게서", "으로", "에서", "에게", "까지", "부터", "이라", "은", "는", "이", "가", "을", "를", "의", "에", "과", "와", "로", "도", "만",
            "씨");

    private final Word run;
    private final LanguageWords words;
    private final List<Anchor> anchors;

    RunReader(Word run, LanguageWords words, List<Anchor> anchors) {
        this.run = run;
        this.words = words;
        this.anchors = anchors;
    }

    void read() {
        String form = run.form();
        for (int i = 0; i < form.length(); ) {
            WorldNames.Found place = words.names().at(form, i);
            if (place == null) {
                i = spelled(i);
            } else {
                anchors.add(Anchor.of(Kind.PLACE, place.code(), true, span(i, i + place.length())));
                i += place.length();
            }
        }
    }

    private Span span(int from, int to) {
        return new Span(run.begin() + from, run.begin() + to);
    }

    /** Reads a name by sound that begins at {@code from}; the place after it. */
    private int spelled(int from) {
        UnicodeScript script = UnicodeScript.of(run.form().codePointAt(from));
        int end = from;
        while (end < run.form().length() && goesOn(script, run.form().charAt(end))) {
            end++;
        }
        if (script == UnicodeScript.HANGUL) {
            name(from, withoutParticle(from, end), 2);
        } else if (script == UnicodeScript.HAN) {
            name(from, end, SHORTEST_SPELLED);
        } else if (script == UnicodeScript.KATAKANA) {
            name(from, end, SHORTEST_KANA);
        }
        return Math.max(from + 1, end);
    }

    private static boolean goesOn(UnicodeScript script, char c) {
        return switch (script) {
            case HAN -> SPELLING.indexOf(c) >= 0;
            case KATAKANA -> UnicodeScript.of(c) == UnicodeScript.KATAKANA || c == '\u30FC';
            default -> UnicodeScript.of(c) == script;
        };
    }

    private int withoutParticle(int from, int end) {
        String word = run.form().substring(from, end);
        for (String particle : PARTICLES) {
            if (word.length() >= particle.length() + 2 && word.endsWith(particle)) {
                return end - particle.length();
            }
        }
        return end;
    }

    private void name(int from, int to, int shortest) {
        String form = run.form().substring(from, to);
        Sound sound = form.length() < shortest ? Sound.NONE : words.sound(form);
        if (sound.telling()) {
            anchors.add(new Anchor(Kind.NAME, form, sound, false, span(from, to)));
        }
    }
}
