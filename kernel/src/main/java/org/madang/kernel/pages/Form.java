package org.madang.kernel.pages;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.madang.kernel.language.Text;
import org.springframework.web.multipart.MultipartHttpServletRequest;
import org.springframework.web.util.WebUtils;

/**
 * What a person typed, and what is wrong with it, field by field. Nothing typed is lost: a page
 * shown again fills every field from here. A controller takes it as an argument.
 *
 * <p>Belongs to one request and one thread.
 */
public final class Form {

    /** Key of what is wrong with the form as a whole. */
    static final String WHOLE = "";

    /** The hidden field that makes sending twice do once. */
    static final String ONCE = "_once";

    static final String CSRF = "_csrf";

    private final Map<String, List<String>> typed = new LinkedHashMap<>();
    private final Map<String, Upload> uploads = new LinkedHashMap<>();
    private final Map<String, Text> errors = new LinkedHashMap<>();

    private Form() {}

    /** A form nobody has typed into yet. */
    public static Form empty() {
        return new Form();
    }

    public static Form of(Map<String, List<String>> values) {
        var form = new Form();
        values.forEach((name, list) -> form.typed.put(name, List.copyOf(list)));
        return form;
    }

    /** The parameters and files of a request. */
    public static Form of(HttpServletRequest request) {
        var form = new Form();
        request.getParameterMap()
                .forEach((name, values) -> form.typed.put(name, Arrays.asList(values)));
        // Filters may have wrapped the request that holds the files.
        var multipart = WebUtils.getNativeRequest(request, MultipartHttpServletRequest.class);
        if (multipart != null) {
            multipart.getFileMap().forEach((name, file) -> form.uploads.put(name, read(file)));
        }
        return form;
    }

    private static Upload read(org.springframework.web.multipart.MultipartFile file) {
        try {
            return new Upload(
                    Objects.requireNonNullElse(file.getOriginalFilename(), ""),
                    Objects.requireNonNullElse(file.getContentType(), "application/octet-stream"),
                    file.getBytes());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** What stands in the field now; empty when nothing does. */
    public String typed(String name) {
        var values = typed.get(name);
        return values == null || values.isEmpty() ? "" : values.getFirst();
    }

    /** Names of all fields that were sent. */
    public Set<String> names() {
        return Collections.unmodifiableSet(typed.keySet());
    }

    /** All values of a field that may have several. */
    public List<String> typedAll(String name) {
        return typed.getOrDefault(name, List.of());
    }

    /** Puts a value in the field, for a form that starts from what we know already. */
    public Form fill(String name, @Nullable String... values) {
        typed.put(name, Arrays.stream(values).map(Form::orEmpty).toList());
        return this;
    }

    private static String orEmpty(@Nullable String value) {
        return value == null ? "" : value;
    }

    /** Asks for a field; the label is how its error speaks of it. */
    public Question ask(String name, Text label) {
        return new Question(this, name, label);
    }

    public Question ask(String name, String labelKo, String labelEn) {
        return ask(name, Text.of(labelKo, labelEn));
    }

    /** The file sent in the field; empty when none was chosen. */
    public Optional<Upload> upload(String name) {
        return Optional.ofNullable(uploads.get(name)).filter(file -> file.bytes().length > 0);
    }

    /** Says what is wrong with a field; the first thing said stays. */
    public Form error(String name, Text words) {
        errors.putIfAbsent(name, words);
        return this;
    }

    /** Says what is wrong with the form as a whole, such as a refused rule. */
    public Form error(Text words) {
        return error(WHOLE, words);
    }

    public boolean isValid() {
        return errors.isEmpty();
    }

    /** What is wrong, by field name, in the order of asking. */
    public Map<String, Text> errors() {
        return Collections.unmodifiableMap(errors);
    }

    public Optional<Text> errorOf(String name) {
        return Optional.ofNullable(errors.get(name));
    }

    /** The once-token this form was sent with; empty when the page had none. */
    public Optional<String> onceToken() {
        return Optional.of(typed(ONCE)).filter(token -> !token.isBlank());
    }

    /** Everything sent but the tokens, in a stable order, to tell one sending from another. */
    String content() {
        var names = new ArrayList<>(typed.keySet());
        Collections.sort(names);
        var all = new StringBuilder();
        for (var name : names) {
            if (!name.equals(ONCE) && !name.equals(CSRF)) {
                all.append(name).append('=').append(typed.get(name)).append('\n');
            }
        }
        uploads.forEach((name, file) -> all.append(name).append('=').append(file.sha256()));
        return all.toString();
    }
}
