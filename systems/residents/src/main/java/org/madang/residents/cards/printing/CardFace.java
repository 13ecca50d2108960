package org.madang.residents.cards.printing;

import java.time.LocalDate;
import org.madang.kernel.language.Text;
import org.madang.residents.ResidentNumber;
import org.madang.residents.Sex;

/**
 * What stands on a card (Article 24 (2)): name, photo, resident number, address, the day of issue,
 * the registering authority; for an overseas national that, too (Article 24 (3)). Fingerprints are
 * taken at the counter and are no part of this register.
 */
public record CardFace(
        String serial,
        ResidentNumber number,
        String name,
        String latin,
        LocalDate birth,
        Sex sex,
        Text address,
        Text authority,
        LocalDate issuedOn,
        boolean overseas,
        byte[] photo) {}
