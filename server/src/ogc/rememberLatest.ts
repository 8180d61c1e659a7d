/**
 * Remembers the latest answers by their questions. Questions that are asked again while the answer is being made are made
 * again: who asked first may leave, and takes the making with it.
 */
export function rememberLatest<T>(most: number) {
  const answers = new Map<string, T>()
  return async (question: string, answer: () => Promise<T>): Promise<T> => {
    const known = answers.get(question)
    if (known !== undefined) return known
    const made = await answer()
    answers.set(question, made)
    const [oldest] = answers.keys()
    if (answers.size > most && oldest !== undefined) answers.delete(oldest)
    return made
  }
}
