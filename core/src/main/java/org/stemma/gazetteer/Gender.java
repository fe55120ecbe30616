package org.stemma.gazetteer;

/** Whether a person is spoken of as a woman or a man. */
public enum Gender {
    WOMAN,
    MAN
}
