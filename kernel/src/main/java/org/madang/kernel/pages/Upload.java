package org.madang.kernel.pages;

import org.madang.kernel.digests.Sha256;

/** A file somebody sent. Name and media type are only what the sender says; look at the bytes. */
public final class Upload {

    private final String fileName;
    private final String mediaType;
    private final byte[] bytes;

    Upload(String fileName, String mediaType, byte[] bytes) {
        this.fileName = fileName;
        this.mediaType = mediaType;
        this.bytes = bytes;
    }

    /** As the sender calls it: to be shown, never to be used as a path. */
    public String fileName() {
        return fileName;
    }

    public String mediaType() {
        return mediaType;
    }

    /** The content itself, not a copy. */
    public byte[] bytes() {
        return bytes;
    }

    String sha256() {
        return Sha256.hex(bytes);
    }
}
