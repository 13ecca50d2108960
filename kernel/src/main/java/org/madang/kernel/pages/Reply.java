package org.madang.kernel.pages;

/** What a controller answers a person: a page, a way to go on, or a file. */
public sealed interface Reply permits Page, Redirect, Download {}
