package org.madang.finance.budget;

import org.madang.kernel.language.Text;

/** A detailed programme and where it stands (분야-부문-정책사업-단위사업-세부사업). */
public record Programme(Sector sector, int part, Text policy, Text unit, Text detail) {}
