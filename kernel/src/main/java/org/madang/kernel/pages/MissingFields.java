package org.madang.kernel.pages;

import java.io.Serial;
import java.lang.reflect.AnnotatedParameterizedType;
import java.lang.reflect.AnnotatedType;
import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a body leaves out that it must have. A component of a record that is not said to be {@code
 * Nullable} has a value everywhere in our code; a sender who leaves it out is told so, field by
 * field, before any of that code runs.
 */
public final class MissingFields extends RuntimeException {
    @Serial private static final long serialVersionUID = 1;

    private final transient List<String> pointers;

    private MissingFields(List<String> pointers) {
        super("fields are missing");
        this.pointers = List.copyOf(pointers);
    }

    /** JSON pointers (RFC 6901) to what is missing. */
    List<String> pointers() {
        return pointers;
    }

    /**
     * Goes on only with a body that has all it must have.
     *
     * @throws MissingFields when it has not; answered with 400
     */
    public static <T> T refuse(T body) {
        var missing = new ArrayList<String>();
        look("", body, missing);
        if (!missing.isEmpty()) {
            throw new MissingFields(missing);
        }
        return body;
    }

    private static void look(String at, Object value, List<String> missing) {
        if (value instanceof Record whole) {
            for (var component : whole.getClass().getRecordComponents()) {
                look(
                        at + "/" + component.getName(),
                        value(whole, component),
                        component.getAnnotatedType(),
                        missing);
            }
        }
    }

    private static void look(
            String at, @Nullable Object value, AnnotatedType type, List<String> missing) {
        if (value == null) {
            if (!type.isAnnotationPresent(Nullable.class)) {
                missing.add(at);
            }
        } else if (value instanceof Collection<?> many
                && type instanceof AnnotatedParameterizedType of
                && of.getAnnotatedActualTypeArguments().length == 1) {
            int index = 0;
            for (var one : many) {
                look(at + "/" + index++, one, of.getAnnotatedActualTypeArguments()[0], missing);
            }
        } else {
            look(at, value, missing);
        }
    }

    private static @Nullable Object value(Record whole, RecordComponent component) {
        try {
            var accessor = component.getAccessor();
            accessor.setAccessible(true);
            return accessor.invoke(whole);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(component + " cannot be read", e);
        }
    }
}
