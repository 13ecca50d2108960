package org.madang.residents.loading.file;

/**
 * A file in which nothing is wrong.
 *
 * @param sha256 of its bytes
 */
@SuppressWarnings("ArrayRecordComponent") // a digest, compared by Arrays.equals where it matters
record Checked(byte[] sha256, long bytes, long residents, long households) {}
