package org.stemma.statement;

import java.util.List;

/**
 * Why an attribution was made: what each question was answered, and what spoke for and against it the most. The parts of the
 * content are told of together, in the answer about the whole content.
 */
record Reasons(List<Answer> answers) {
    /** How many features an answer names. */
    static final int NAMED = 4;

    Reasons {
        answers = List.copyOf(answers);
    }

    /**
     * The answer to one question.
     *
     * @param probability in 0 to 1
     * @param strongest the features that moved it most, the strongest first
     */
    record Answer(Models.Question question, double probability, List<Weighed> strongest) {
        Answer {
            strongest = List.copyOf(strongest);
        }
    }

    /** A feature and what it added to the log odds; below nought, it spoke against. */
    record Weighed(String feature, double weight) {}
}
