package org.understory.importing;

import org.commonmark.node.CustomBlock;

/** A picture with its caption, to be written as {@code ::: figure}. */
final class FormerFigure extends CustomBlock {}
