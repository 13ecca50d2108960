package org.madang.kernel.pages;

import org.jspecify.annotations.Nullable;
import org.madang.kernel.access.Actor;
import org.madang.kernel.language.Language;

/**
 * What a page needs to know of the request it answers.
 *
 * @param path path and query of the page, to come back to
 * @param notice what the page before wanted said here
 * @param fragment whether only a part of the page will be swapped in
 */
record Visit(
        Language language,
        Theme theme,
        Actor actor,
        String path,
        @Nullable Notice notice,
        boolean fragment) {}
