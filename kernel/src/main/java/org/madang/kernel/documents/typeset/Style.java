package org.madang.kernel.documents.typeset;

/**
 * A way of setting text.
 *
 * @param size in points of 1/72 inch
 * @param leading from one baseline to the next, in points
 * @param colour operands of {@code rg}: red, green and blue from 0 to 1
 */
record Style(boolean bold, double size, double leading, String colour) {

    static final String INK = "0.09 0.11 0.15";
    static final String GREY = "0.33 0.36 0.42";
    static final String DEEP = "0.05 0.24 0.42";
    static final String SEAL = "0.72 0.13 0.13";

    static final Style TITLE = new Style(true, 23, 31, INK);
    static final Style SUBTITLE = new Style(false, 10.5, 16, GREY);
    static final Style HEADING = new Style(true, 11.5, 17, DEEP);
    static final Style BODY = new Style(false, 10, 15.5, INK);
    static final Style LABEL = new Style(true, 9, 13.5, GREY);
    static final Style CELL = new Style(false, 9, 13.5, INK);
    static final Style HEADER = new Style(true, 8.5, 12.5, INK);
    static final Style SMALL = new Style(false, 8, 12, GREY);
    static final Style STATEMENT = new Style(false, 11.5, 18, INK);
    static final Style SIGNED_BY = new Style(true, 17, 24, INK);
    static final Style DEMO = new Style(true, 8.5, 12, SEAL);
}
