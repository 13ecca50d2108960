package org.madang.services.declaring;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;
import org.jspecify.annotations.Nullable;
import org.madang.services.declaring.FormDeclaration.AskedField;
import org.madang.services.declaring.FormDeclaration.Bounds;
import org.madang.services.declaring.FormDeclaration.Option;
import org.madang.services.declaring.FormDeclaration.QuestionPage;

/**
 * Reads {@code form.json}: a JSON Schema of the answers (draft 2020-12, the keywords named in
 * {@link #KEYWORDS}) and a layout that says on which page each is asked, and in which words.
 */
final class FormReader {

    private static final String[] KEYWORDS = {
        "type",
        "format",
        "enum",
        "const",
        "items",
        "maxLength",
        "minimum",
        "maximum",
        "formatMinimum",
        "formatMaximum",
        "pattern"
    };
    private static final Pattern NAME = Pattern.compile("[a-z][a-zA-Z0-9]{0,39}");
    private static final Pattern PAGE = Pattern.compile("[a-z][a-z0-9-]{0,39}");

    /** Steps of every application; a page of questions cannot have their addresses. */
    private static final Set<String> TAKEN = Set.of("for", "evidence", "check", "delete");

    private static final int LONGEST = 4000;

    private final Problems problems;

    FormReader(Problems problems) {
        this.problems = problems;
    }

    FormDeclaration read(String file, String json) {
        var root = Branch.read(file, json, problems).only("schema", "layout", "$comment");
        var schema =
                root.needed("schema")
                        .only("$schema", "type", "required", "properties", "additionalProperties");
        var properties = schema.branch("properties");
        var required = Set.copyOf(new HashSet<>(schema.texts("required")));
        var asked = new HashSet<String>();
        var codes = new HashSet<String>();
        var pages = new ArrayList<QuestionPage>();
        for (var page : root.branches("layout")) {
            pages.add(page(page, properties.orElse(null), required, asked, codes));
        }
        properties.ifPresent(all -> {
            for (var name : all.keys()) {
                if (!asked.contains(name)) {
                    all.wrong(
                            name,
                            "'" + name + "'을(를) 묻는 쪽이 layout에 없습니다.",
                            "no page of the layout asks for '" + name + "'");
                }
            }
        });
        return new FormDeclaration(List.copyOf(pages));
    }

    private QuestionPage page(
            Branch page,
            @Nullable Branch properties,
            Set<String> required,
            Set<String> asked,
            Set<String> codes) {
        page.only("page", "title", "when", "fields");
        var code = page.text("page");
        if (!PAGE.matcher(code).matches() || TAKEN.contains(code) || !codes.add(code)) {
            page.wrong(
                    "page",
                    "쪽 이름은 겹치지 않는 영문 소문자와 숫자, 붙임표입니다.",
                    "a page has a name of its own: small letters, digits and hyphens");
        }
        var when = page.optional("when").orElse(null);
        if (when != null) {
            Feel.problem(page, when)
                    .ifPresent(
                            why -> page.wrong("when", "FEEL 식이 아닙니다: " + why, "no FEEL: " + why));
        }
        var fields = new ArrayList<AskedField>();
        for (var field : page.branches("fields")) {
            fields.add(field(field, properties, required, asked));
        }
        if (fields.isEmpty()) {
            page.wrong("fields", "쪽마다 물을 것이 있어야 합니다.", "a page asks at least one question");
        }
        return new QuestionPage(code, page.words("title"), when, List.copyOf(fields));
    }

    private AskedField field(
            Branch field, @Nullable Branch properties, Set<String> required, Set<String> asked) {
        field.only("name", "label", "hint", "as", "options");
        var name = field.text("name");
        if (!NAME.matcher(name).matches() || !asked.add(name)) {
            field.wrong(
                    "name",
                    "항목 이름은 겹치지 않는 영문과 숫자입니다.",
                    "a field has a name of its own: letters and digits");
        }
        var schema = properties == null ? null : properties.branch(name).orElse(null);
        if (schema == null) {
            field.wrong(
                    "name",
                    "schema.properties에 '" + name + "'이(가) 없습니다.",
                    "schema.properties has no '" + name + "'");
            schema = Branch.read(name, "{type: string}", new Problems());
        }
        schema.only(KEYWORDS);
        var type = type(field, schema);
        return new AskedField(
                name,
                type,
                field.words("label"),
                field.optionalWords("hint").orElse(null),
                options(field, schema, type),
                bounds(schema, required.contains(name)));
    }

    private static FormDeclaration.Type type(Branch field, Branch schema) {
        var as = field.choice("as", List.of("", "lines", "member"), "");
        var type =
                schema.choice("type", List.of("string", "integer", "boolean", "array"), "string");
        return switch (type) {
            case "integer" ->
                    as.equals("member") ? FormDeclaration.Type.MEMBER : FormDeclaration.Type.NUMBER;
            case "boolean" -> FormDeclaration.Type.TICK;
            case "array" -> FormDeclaration.Type.CHOICES;
            default -> {
                if (schema.has("enum")) {
                    yield FormDeclaration.Type.CHOICE;
                }
                if (schema.choice("format", List.of("", "date", "email"), "").equals("date")) {
                    yield FormDeclaration.Type.DATE;
                }
                yield as.equals("lines") ? FormDeclaration.Type.LINES : FormDeclaration.Type.LINE;
            }
        };
    }

    private static List<Option> options(Branch field, Branch schema, FormDeclaration.Type type) {
        var codes =
                switch (type) {
                    case CHOICE -> schema.texts("enum");
                    case CHOICES -> schema.needed("items").only("enum", "type").texts("enum");
                    default -> List.<String>of();
                };
        if (codes.isEmpty()) {
            return List.of();
        }
        var words = field.needed("options").only(codes.toArray(String[]::new));
        return codes.stream().map(code -> new Option(code, words.words(code))).toList();
    }

    private static Bounds bounds(Branch schema, boolean required) {
        Pattern pattern = null;
        var written = schema.optional("pattern").orElse(null);
        if (written != null) {
            try {
                pattern = Pattern.compile(written);
            } catch (PatternSyntaxException e) {
                schema.wrong("pattern", "정규식이 아닙니다.", "this is no regular expression");
            }
        }
        return new Bounds(
                (int) schema.number("maxLength", 1, LONGEST, 200),
                schema.number("minimum", -1_000_000_000_000L, 1_000_000_000_000L, 0),
                schema.number("maximum", -1_000_000_000_000L, 1_000_000_000_000L, 999_999_999_999L),
                pattern,
                day(schema, "formatMinimum"),
                day(schema, "formatMaximum"),
                required);
    }

    /** A bound of a day: a FEEL expression over facts, answers and today. */
    private static @Nullable String day(Branch schema, String key) {
        var written = schema.optional(key).orElse(null);
        if (written == null) {
            return null;
        }
        Feel.problem(schema, written)
                .ifPresent(why -> schema.wrong(key, "FEEL 식이 아닙니다: " + why, "no FEEL: " + why));
        if (!schema.optional("format").orElse("").equals("date")) {
            schema.wrong(key, "'" + key + "'은(는) 날짜에만 씁니다.", "only a date has '" + key + "'");
        }
        return written;
    }
}
