package org.madang.kernel.pages;

import gg.jte.Content;
import gg.jte.TemplateOutput;
import org.jspecify.annotations.Nullable;

/**
 * HTML being written. Every word and every attribute value goes through here and is escaped here,
 * once; tag and attribute names are literals of the code.
 */
public final class Html implements Content {

    private final StringBuilder out = new StringBuilder(256);

    public static Html of() {
        return new Html();
    }

    /**
     * Opens an element.
     *
     * @param attributes name, value, name, value …; a null value leaves the attribute out, an empty
     *     one writes the bare name
     */
    public Html open(String tag, @Nullable String... attributes) {
        if (attributes.length % 2 != 0) {
            throw new IllegalArgumentException("an attribute without a value in " + tag);
        }
        out.append('<').append(tag);
        for (int i = 0; i < attributes.length; i += 2) {
            attribute(String.valueOf(attributes[i]), attributes[i + 1]);
        }
        out.append('>');
        return this;
    }

    public Html close(String tag) {
        out.append("</").append(tag).append('>');
        return this;
    }

    public Html text(String words) {
        escape(words);
        return this;
    }

    /** An element with nothing but words in it. */
    public Html element(String tag, String words, @Nullable String... attributes) {
        return open(tag, attributes).text(words).close(tag);
    }

    public Html add(@Nullable Content content) {
        switch (content) {
            case null -> {}
            case Html html -> out.append(html.out);
            default -> content.writeTo(new Appender(out));
        }
        return this;
    }

    @Override
    public void writeTo(TemplateOutput output) {
        output.writeContent(out.toString());
    }

    @Override
    public String toString() {
        return out.toString();
    }

    private void attribute(String name, @Nullable String value) {
        if (value == null) {
            return;
        }
        out.append(' ').append(name);
        if (!value.isEmpty() || name.equals("value") || name.equals("alt")) {
            out.append("=\"");
            escape(value);
            out.append('"');
        }
    }

    private void escape(String words) {
        for (int i = 0; i < words.length(); i++) {
            char c = words.charAt(i);
            switch (c) {
                case '&' -> out.append("&amp;");
                case '<' -> out.append("&lt;");
                case '>' -> out.append("&gt;");
                case '"' -> out.append("&#34;");
                case '\'' -> out.append("&#39;");
                case '`' -> out.append("&#96;");
                default -> out.append(isAllowed(c) ? c : '\uFFFD');
            }
        }
    }

    /** HTML has no place for control characters, not even escaped. */
    private static boolean isAllowed(char c) {
        return (c >= ' ' && c != '\u007F') || c == '\n' || c == '\t' || c == '\r';
    }

    /** Content of a template, written into a page that is still being built. */
    private record Appender(StringBuilder out) implements TemplateOutput {

        @Override
        public void writeContent(String content) {
            out.append(content);
        }

        @Override
        public void writeContent(String content, int begin, int end) {
            out.append(content, begin, end);
        }
    }
}
