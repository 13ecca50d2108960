package org.madang.residents.desk;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.madang.kernel.access.Access;
import org.madang.kernel.language.Text;
import org.madang.kernel.pages.Page;
import org.madang.kernel.pages.Reply;
import org.madang.residents.ResidentRegistration;
import org.madang.residents.entries.EntryForm;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;

/** All that a registrar does, in its order, with where each begins. */
@Controller
class WorkPage {

    /** What the page shows. */
    record Model(Map<EntryForm.Group, List<EntryForm>> entries) {}

    private final List<EntryForm> entries;
    private final Access access;

    WorkPage(List<EntryForm> entries, Access access) {
        this.entries = entries;
        this.access = access;
    }

    @GetMapping("/desk/residents/work")
    Reply page() {
        access.official(ResidentRegistration.REGISTER);
        var grouped = new LinkedHashMap<EntryForm.Group, List<EntryForm>>();
        Arrays.stream(EntryForm.Group.values()).forEach(group -> grouped.put(group, of(group)));
        return Page.of(Text.of("모든 업무", "All work"), "WorkPage", new Model(grouped));
    }

    private List<EntryForm> of(EntryForm.Group group) {
        return entries.stream().filter(entry -> entry.group() == group).toList();
    }
}
