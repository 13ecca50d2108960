package org.madang.kiosk.issuing;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.madang.residents.CertificateKind;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/**
 * What may be issued at machines: the minister decides on it with the ministries concerned and puts
 * it in the gazette (Civil Petitions Treatment Act, Article 28, paragraph 3; Decree, Article 32,
 * paragraph 3), so the list is a setting, {@code madang.kiosk.papers}, and no law of this program.
 */
@Component
class MachinePapers {

    private final Set<CertificateKind> listed;

    MachinePapers(
            @Value("${madang.kiosk.papers:HOUSEHOLD,INDIVIDUAL}") List<CertificateKind> listed) {
        if (listed.isEmpty()) {
            throw new IllegalArgumentException("madang.kiosk.papers names no paper");
        }
        this.listed = EnumSet.copyOf(listed);
    }

    /** In the order of the buttons. */
    List<CertificateKind> all() {
        return List.copyOf(listed);
    }
}
