/** All rows are equally high, so that any of thousands is found by a division. */
export const rowPx = 46
