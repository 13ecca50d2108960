package org.madang.finance.ledger;

import org.madang.kernel.language.Text;

/**
 * An account of the standard chart.
 *
 * @param cash whether it is money in the treasury
 * @param contra whether it is taken off its class, such as depreciation
 */
public record Account(int code, AccountClass kind, boolean cash, boolean contra, Text name) {}
