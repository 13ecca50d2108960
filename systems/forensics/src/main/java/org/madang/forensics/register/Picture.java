package org.madang.forensics.register;

import gg.jte.Content;
import gg.jte.TemplateOutput;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.madang.kernel.language.Language;
import org.madang.kinship.Family;
import org.madang.kinship.draw.PedigreeDrawing;

/**
 * A picture of the library inside a page: its own style block is left out, because pages allow no
 * inline style; the laboratory's style sheet says the same in the house's colours. All words in it
 * were escaped where they were written.
 */
public final class Picture implements Content {

    private static final Pattern STYLE = Pattern.compile("<style>.*?</style>", Pattern.DOTALL);

    private final String svg;

    private Picture(String svg) {
        this.svg = svg;
    }

    /**
     * A pedigree.
     *
     * @param labels a second line under a person, such as the victim identified
     */
    public static Picture pedigree(Family family, Map<String, String> labels, Language language) {
        return of(PedigreeDrawing.svg(family, labels, Set.of(), language.locale()));
    }

    static Picture of(String svg) {
        var plain = STYLE.matcher(svg).replaceAll("");
        return new Picture(plain.replaceFirst("<svg ", "<svg class=\"pedigree\" "));
    }

    @Override
    public void writeTo(TemplateOutput output) {
        output.writeContent(svg);
    }
}
