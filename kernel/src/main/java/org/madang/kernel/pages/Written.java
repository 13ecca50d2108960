package org.madang.kernel.pages;

import gg.jte.Content;
import java.util.function.Function;

/** A page written in Java, for one that is a few components long. */
record Written(Function<Ui, Content> inside) {}
