/** A note as it is kept: null where there is nothing in it. */
export const textOf = (text: string | null | undefined): string | null => text?.trim() || null
