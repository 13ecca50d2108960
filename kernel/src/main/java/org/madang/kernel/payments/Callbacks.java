package org.madang.kernel.payments;

import java.io.IOException;
import java.io.InputStream;
import org.madang.kernel.secrets.SignedBody;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RestController;

/**
 * Where providers tell what was paid. Open to the world: the signature is what counts. A call-back
 * that we have understood is answered 204, also the second time, so the provider stops telling it.
 */
@RestController
class Callbacks {

    static final String PATH = "/payments/callbacks/{provider}";
    private static final int MOST = 64 * 1024;

    private final CollectFees fees;

    Callbacks(CollectFees fees) {
        this.fees = fees;
    }

    @PostMapping(PATH)
    ResponseEntity<Void> receive(
            @PathVariable String provider,
            @RequestHeader(name = SignedBody.HEADER, defaultValue = "") String signature,
            InputStream body)
            throws IOException {
        var bytes = body.readNBytes(MOST);
        var status =
                switch (fees.receive(provider, signature, bytes)) {
                    case DONE, KNOWN -> HttpStatus.NO_CONTENT;
                    case FORGED -> HttpStatus.UNAUTHORIZED;
                    case UNFITTING -> HttpStatus.UNPROCESSABLE_CONTENT;
                };
        return ResponseEntity.status(status).build();
    }
}
