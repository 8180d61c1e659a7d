/** The series of every row of the demonstration. By itself, because an import needs it and none of the schemas. */
export const demonstrationSource = 'demonstration'
