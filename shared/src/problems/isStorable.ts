/** Neither the character 0 nor halves of characters, which no database stores. */
export const isStorable = (text: string): boolean => text.isWellFormed() && !text.includes('\0')
