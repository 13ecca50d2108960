package org.madang.services.declaring;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HexFormat;
import org.camunda.feel.api.FeelEngineApi;
import org.flowable.engine.ProcessEngine;
import org.madang.kernel.digests.Sha256;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;

/**
 * A fingerprint of all that a verdict on a declaration hangs on beside its own text: the code that
 * checks it, the libraries that it asks, and what this house knows. A text that was found sound
 * under the same fingerprint is sound; under another one it is gone through again.
 */
final class CheckedBy {

    private static final String CODE = "classpath*:org/madang/services/declaring/*.class";

    private CheckedBy() {}

    static String fingerprint(Known known) {
        var digest = Sha256.begin();
        add(digest, String.join(",", known.systems()));
        add(digest, String.join(",", known.facts()));
        add(digest, String.join(",", known.actions()));
        add(digest, String.join(",", known.duties()));
        add(digest, ProcessEngine.VERSION);
        add(digest, String.valueOf(FeelEngineApi.class.getPackage().getImplementationVersion()));
        try {
            var code = new PathMatchingResourcePatternResolver().getResources(CODE);
            Arrays.sort(code, Comparator.comparing(file -> String.valueOf(file.getFilename())));
            for (Resource file : code) {
                digest.update(file.getContentAsByteArray());
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return HexFormat.of().formatHex(digest.digest());
    }

    static String hash(String text) {
        var digest = Sha256.begin();
        return HexFormat.of().formatHex(digest.digest(text.getBytes(StandardCharsets.UTF_8)));
    }

    private static void add(MessageDigest digest, String text) {
        digest.update(text.getBytes(StandardCharsets.UTF_8));
        digest.update((byte) 0);
    }
}
