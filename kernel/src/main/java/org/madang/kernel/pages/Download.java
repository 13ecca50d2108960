package org.madang.kernel.pages;

/** A file to keep. */
public final class Download implements Reply {

    private final String fileName;
    private final String mediaType;
    private final byte[] bytes;
    private final boolean inline;

    private Download(String fileName, String mediaType, byte[] bytes, boolean inline) {
        this.fileName = fileName;
        this.mediaType = mediaType;
        this.bytes = bytes;
        this.inline = inline;
    }

    /**
     * A file the browser saves.
     *
     * @param mediaType such as {@code application/pdf}
     * @param bytes handed over: not to be changed afterwards
     */
    public static Download of(String fileName, String mediaType, byte[] bytes) {
        return new Download(fileName, mediaType, bytes, false);
    }

    /** The same file, shown by the browser where it can. */
    public Download inline() {
        return new Download(fileName, mediaType, bytes, true);
    }

    String fileName() {
        return fileName;
    }

    String mediaType() {
        return mediaType;
    }

    byte[] bytes() {
        return bytes;
    }

    boolean isInline() {
        return inline;
    }
}
