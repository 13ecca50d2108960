package org.madang.services.bundles;

import java.util.List;
import java.util.Optional;
import org.madang.services.declaring.BundleDeclaration;
import org.madang.services.declaring.Problems;
import org.springframework.stereotype.Component;

/** The bundles of this house. */
@Component
public class BundleBook {

    private final List<BundleDeclaration> all;

    BundleBook() {
        var problems = new Problems();
        this.all = BundleDeclaration.shipped(problems);
        if (!problems.isEmpty()) {
            throw new IllegalStateException("Bundles are broken: " + problems.all());
        }
    }

    public List<BundleDeclaration> all() {
        return all;
    }

    Optional<BundleDeclaration> find(String code) {
        return all.stream().filter(one -> one.code().equals(code)).findFirst();
    }
}
