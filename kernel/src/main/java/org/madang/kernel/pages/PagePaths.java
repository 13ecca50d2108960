package org.madang.kernel.pages;

/** Paths of this block that anybody may reach, for the security chain. */
public final class PagePaths {

    /** Open to visitors. */
    public static String[] open() {
        return new String[] {
            "/",
            "/assets/**",
            "/webjars/**",
            "/favicon.ico",
            "/search",
            "/systems",
            "/about",
            "/accessibility",
            "/life/**",
            PREFERENCES,
            "/error"
        };
    }

    /**
     * Language and colours. Without a token against forged requests, so that reading a page needs
     * no session; it refuses requests that a browser says come from another site.
     */
    public static final String PREFERENCES = "/preferences";

    private PagePaths() {}
}
