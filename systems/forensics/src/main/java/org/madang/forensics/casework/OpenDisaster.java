package org.madang.forensics.casework;

import java.util.Optional;
import org.madang.forensics.register.Disasters;
import org.madang.forensics.register.Laboratory;
import org.madang.forensics.register.ModelRow;
import org.madang.forensics.register.Part;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Opens a case with the customary model for a population. */
@Service
public class OpenDisaster {

    private final Laboratory laboratory;
    private final Disasters disasters;

    OpenDisaster(Laboratory laboratory, Disasters disasters) {
        this.laboratory = laboratory;
        this.disasters = disasters;
    }

    /** The id of the case; empty when the number is taken. */
    @Transactional
    public Optional<Long> open(Disasters.NewDisaster one, String population) {
        var actor = laboratory.member(Part.LABORATORY);
        var id = disasters.open(one, actor.id());
        id.ifPresent(opened -> disasters.set(opened, ModelRow.customary(population), actor.id()));
        return id;
    }
}
