package org.stemma.store;

import java.util.List;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.CharArraySet;
import org.apache.lucene.analysis.LowerCaseFilter;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.Tokenizer;
import org.apache.lucene.analysis.ar.ArabicNormalizationFilter;
import org.apache.lucene.analysis.ar.ArabicStemFilter;
import org.apache.lucene.analysis.cjk.CJKBigramFilter;
import org.apache.lucene.analysis.cjk.CJKWidthFilter;
import org.apache.lucene.analysis.core.DecimalDigitFilter;
import org.apache.lucene.analysis.en.EnglishPossessiveFilter;
import org.apache.lucene.analysis.en.KStemFilter;
import org.apache.lucene.analysis.miscellaneous.ASCIIFoldingFilter;
import org.apache.lucene.analysis.ru.RussianLightStemFilter;
import org.apache.lucene.analysis.standard.StandardTokenizer;
import org.apache.lucene.analysis.util.ElisionFilter;

/**
 * Splits text into words, in one way for all languages, for a search does not say which it is in: lower case, accents off, numbers in
 * one form, pairs of characters where no blanks part words. The endings of a language come off where its letters tell it: English,
 * Russian, Arabic.
 */
final class WordAnalyzer extends Analyzer {
    /** Articles and such that stand before an apostrophe in French and Italian. */
    private static final CharArraySet ELIDED = new CharArraySet(
            List.of(
                    "l", "m", "t", "qu", "n", "s", "j", "d", "c", "jusqu", "quoiqu", "lorsqu", "puisqu", "dell", "all",
                    "nell", "sull", "dall", "un", "quell"),
            true);

    @Override
    protected TokenStreamComponents createComponents(String field) {
        Tokenizer tokenizer = new StandardTokenizer();
        TokenStream words = new LowerCaseFilter(new CJKWidthFilter(tokenizer));
        words = new ElisionFilter(new EnglishPossessiveFilter(words), ELIDED);
        words = new CJKBigramFilter(words, 0xff, true);
        words = new ArabicStemFilter(new ArabicNormalizationFilter(new DecimalDigitFilter(words)));
        words = new ASCIIFoldingFilter(new RussianLightStemFilter(words));
        return new TokenStreamComponents(tokenizer, new KStemFilter(new NumberFilter(words)));
    }
}
