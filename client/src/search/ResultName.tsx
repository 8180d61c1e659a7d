import type { SearchResult } from '@arraigo/shared/search/search.schema.ts'

/** The name with the parts that answer the question marked. */
export function ResultName({ name, marks }: { name: string; marks: SearchResult['marks'] }) {
  const parts: { text: string; isMarked: boolean; at: number }[] = []
  let end = 0
  for (const [from, to] of marks) {
    if (from < end) continue
    parts.push({ text: name.slice(end, from), isMarked: false, at: end })
    parts.push({ text: name.slice(from, to), isMarked: true, at: from })
    end = to
  }
  parts.push({ text: name.slice(end), isMarked: false, at: end })
  return (
    <span className="search-name">
      {parts.map(({ text, isMarked, at }) =>
        isMarked ? <mark key={`${at}-marked`}>{text}</mark> : <span key={at}>{text}</span>,
      )}
    </span>
  )
}
