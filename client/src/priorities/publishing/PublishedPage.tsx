import '../sayPriorities.ts'

/** A frozen ranking for everybody, outside of the planner's room: `/published/ID`. */
export function PublishedPage({ id }: { id: string }) {
  return <main data-published={id} />
}
