package org.madang.kernel.pages;

import org.madang.kernel.language.Text;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;

/** What Madang is, and how accessible it is. */
@Controller
class About {

    /** What an article needs: nothing but the reader's language. */
    record Article() {}

    @GetMapping("/about")
    Reply about() {
        return article(Text.of("마당은", "About Madang"), "about");
    }

    @GetMapping("/accessibility")
    Reply accessibility() {
        return article(Text.of("접근성", "Accessibility"), "accessibility");
    }

    private static Page article(Text title, String template) {
        return Page.of(title, template, new Article()).width(Page.Width.READING);
    }
}
