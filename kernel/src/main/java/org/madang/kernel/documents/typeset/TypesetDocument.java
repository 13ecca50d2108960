package org.madang.kernel.documents.typeset;

import java.util.List;

/**
 * A finished PDF but for its signature, for which a place is kept.
 *
 * @param bytes the file; whoever signs it writes into this array
 * @param contentsStart where the {@code <} of the signature stands
 * @param contentsEnd just behind its {@code >}
 * @param unshown characters that no font has, as {@code U+91D1}; a box stands in their place
 */
public record TypesetDocument(
        byte[] bytes, int contentsStart, int contentsEnd, int pages, List<String> unshown) {

    /** How many bytes of signature fit. */
    public int room() {
        return (contentsEnd - contentsStart - 2) / 2;
    }
}
