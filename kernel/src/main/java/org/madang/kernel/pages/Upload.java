package org.madang.kernel.pages;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

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
        return HexFormat.of().formatHex(sha256(bytes));
    }

    static byte[] sha256(byte[] bytes) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(bytes);
        } catch (NoSuchAlgorithmException e) {
            throw new AssertionError("every Java has SHA-256", e);
        }
    }
}
