export interface Selection {
  kind: string
  id: string
}

/** `sel=settlement:minvu-campamentos/510103` in the address; the id may have colons of its own. */
export function selectionFrom(text: string | null): Selection | null {
  const colon = text?.indexOf(':') ?? -1
  if (text === null || colon < 1 || colon === text.length - 1) return null
  return { kind: text.slice(0, colon), id: text.slice(colon + 1) }
}
