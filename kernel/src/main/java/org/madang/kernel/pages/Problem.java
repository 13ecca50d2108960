package org.madang.kernel.pages;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.madang.kernel.language.Language;
import org.madang.kernel.language.Text;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;

/**
 * Why a request was not done, as programs read it (RFC 9457) and as a page says it.
 *
 * @param code stable name of the kind of problem, such as {@code bad-fields}
 * @param detail what is wrong with this request
 * @param fields what is wrong with each field, where it is known
 */
public record Problem(HttpStatus status, String code, Text detail, List<FieldProblem> fields) {

    /**
     * What is wrong with one field.
     *
     * @param pointer JSON pointer into the body, such as {@code /members/0/name}
     */
    public record FieldProblem(String pointer, Text words) {}

    public Problem {
        fields = List.copyOf(fields);
    }

    public static Problem of(HttpStatus status, String code, Text detail) {
        return new Problem(status, code, detail, List.of());
    }

    /** Everything that is wrong with a form, for an API whose body was read as one (422). */
    public static Problem of(Form form) {
        var problem =
                of(
                        HttpStatus.UNPROCESSABLE_CONTENT,
                        "bad-fields",
                        Text.of("고쳐야 할 항목이 있어요.", "Some fields need to be put right."));
        for (var error : form.errors().entrySet()) {
            var name = error.getKey();
            var pointer = name.isEmpty() ? "" : "/" + name.replace('.', '/');
            problem = problem.field(pointer, error.getValue());
        }
        return problem;
    }

    public Problem field(String pointer, Text words) {
        var more = new ArrayList<>(fields);
        more.add(new FieldProblem(pointer, words));
        return new Problem(status, code, detail, more);
    }

    /** The title of its kind: the same for every problem of this status. */
    public Text title() {
        return ErrorWords.of(status.value()).title();
    }

    /** The answer of an API controller. */
    public ResponseEntity<Map<String, Object>> in(Language language) {
        return in(language, Reference.next());
    }

    ResponseEntity<Map<String, Object>> in(Language language, String reference) {
        return ResponseEntity.status(status)
                .contentType(MediaType.APPLICATION_PROBLEM_JSON)
                .body(body(language, reference));
    }

    /** The members of the problem document. */
    Map<String, Object> body(Language language, String reference) {
        var body = new LinkedHashMap<String, Object>();
        body.put("type", "urn:madang:problem:" + code);
        body.put("title", title().in(language));
        body.put("status", status.value());
        body.put("detail", detail.in(language));
        body.put("instance", "urn:madang:reference:" + reference);
        if (!fields.isEmpty()) {
            body.put(
                    "errors",
                    fields.stream()
                            .map(field ->
                                    Map.of(
                                            "pointer",
                                            field.pointer(),
                                            "detail",
                                            field.words().in(language)))
                            .toList());
        }
        return body;
    }
}
