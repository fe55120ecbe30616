package org.stemma.annotate;

import edu.emory.mathcs.nlp.component.template.node.NLPNode;
import java.util.List;
import org.stemma.gazetteer.Gazetteer;

/**
 * Finds the names of a parsed sentence: the parser's, set right by the gazetteer and by words that say what a name is, are evidence
 * for a learned model, which decides.
 */
final class NameFinder implements EnglishParser.Namer {
    private final Gazetteer gazetteer;
    private final GazetteerNames rules;
    private final NameWords words = new NameWords();
    private final NameModel model;

    NameFinder(Gazetteer gazetteer, NameModel model) {
        this.gazetteer = gazetteer;
        this.rules = new GazetteerNames(gazetteer);
        this.model = model;
    }

    /** The names of a sentence, in the order of the text. */
    @Override
    public List<Mention> find(NLPNode[] nodes, Sentence sentence, String paragraph) {
        NameEvidence evidence = evidence(nodes, sentence, paragraph);
        return NameLabels.mentions(sentence.tokens(), model.label(evidence));
    }

    NameEvidence evidence(NLPNode[] nodes, Sentence sentence, String paragraph) {
        List<Mention> parsed = rules.complete(sentence, MentionReader.read(nodes), paragraph);
        List<Mention> ruled = NamePhrases.join(sentence.tokens(), parsed);
        NameEvidence evidence = new NameEvidence(sentence.tokens(), nodes, ruled, words);
        evidence.lookUp(gazetteer, paragraph);
        return evidence;
    }
}
