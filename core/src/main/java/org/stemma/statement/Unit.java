package org.stemma.statement;

/**
 * A piece of text that may belong to a cue's content.
 *
 * @param path how it stands to the cue: labels of the tree, or what kind of quotation
 * @param head the token that heads it, or its first
 * @param quotation index of the quotation that it is, -1 where it is a piece of a tree
 */
record Unit(TokenSet tokens, String path, int head, int quotation) {}
