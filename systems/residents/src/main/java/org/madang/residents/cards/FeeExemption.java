package org.madang.residents.cards;

import org.madang.kernel.language.Text;

/** Why somebody pays no fee though the reason alone does not free them (Article 27 (3) 2). */
public enum FeeExemption {
    DISASTER(Text.of("재난으로 잃거나 망가짐", "Lost or damaged in a disaster")),
    LIVELIHOOD(Text.of("국민기초생활 수급자", "Recipient of basic livelihood security"));

    private final Text word;

    FeeExemption(Text word) {
        this.word = word;
    }

    public Text word() {
        return word;
    }
}
