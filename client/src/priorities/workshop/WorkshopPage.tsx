import '../sayPriorities.ts'

/** What somebody in a workshop sees on their own phone: `/workshop/TOKEN`. */
export function WorkshopPage({ token }: { token: string }) {
  return <main data-workshop={token} />
}
