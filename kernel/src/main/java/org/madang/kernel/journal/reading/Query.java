package org.madang.kernel.journal.reading;

import java.util.ArrayList;
import java.util.List;
import org.madang.kernel.pages.Form;
import org.springframework.web.util.UriComponentsBuilder;

/** The filters of a list as the query of its address, so that a page of it can be sent on. */
record Query(String path, List<String> names, Form form) {

    private static final List<String> DAYS =
            List.of(
                    "from",
                    "from.year",
                    "from.month",
                    "from.day",
                    "until",
                    "until.year",
                    "until.month",
                    "until.day");

    /** A list filtered by days and by the other fields named. */
    static Query of(String path, Form form, String... others) {
        var names = new ArrayList<>(DAYS);
        names.addAll(List.of(others));
        return new Query(path, names, form);
    }

    static boolean isFiltered(Form form, String... others) {
        return of("", form, others).names.stream().anyMatch(name -> !form.typed(name).isEmpty());
    }

    String page(long page) {
        var address = UriComponentsBuilder.fromPath(path);
        for (var name : names) {
            if (!form.typed(name).isEmpty()) {
                address.queryParam(name, "{" + name + "}");
            }
        }
        var values = names.stream().map(form::typed).filter(value -> !value.isEmpty()).toArray();
        return address.queryParam("page", page).encode().buildAndExpand(values).toUriString();
    }
}
