import type { ProposalRequest, SiteProposal } from '@arraigo/shared/plans/site.schema.ts'
import { byFitness } from '@arraigo/shared/plans/siteFitness.ts'
import { useEffect, useRef, useState } from 'react'
import { askProposals } from './sites.api.ts'

type Said = { code: string; params?: Record<string, string | number | null> }

export interface Search {
  /** Comunas that were looked through, of how many; the one that is looked through now. */
  done: number
  of: number
  comuna: string | null
  proposals: SiteProposal[]
  considered: number
  left: Said[]
  findings: Said[]
  error: unknown
}

interface Comuna {
  code: string
  name: string
}

/** Looks for proposals comuna by comuna: what was found so far is there at once, and stopping keeps it. */
export function useProposals() {
  const [search, setSearch] = useState<Search | null>(null)
  const running = useRef<AbortController | null>(null)
  useEffect(() => () => running.current?.abort(), [])
  const stop = () => {
    running.current?.abort()
    running.current = null
    setSearch((now) => now && { ...now, comuna: null })
  }
  const start = async (comunas: readonly Comuna[], rules: Omit<ProposalRequest, 'in'>) => {
    running.current?.abort()
    const own = new AbortController()
    running.current = own
    let found: Search = { ...nothing, of: comunas.length }
    for (const { code, name } of comunas) {
      setSearch({ ...found, comuna: name })
      try {
        const answer = await askProposals({ ...rules, in: code }, own.signal)
        found = {
          ...found,
          done: found.done + 1,
          proposals: [...found.proposals, ...answer.proposals].sort((a, b) => byFitness(a.site, b.site)),
          considered: found.considered + answer.considered,
          left: summed([...found.left, ...answer.left]),
        }
      } catch (error) {
        if (own.signal.aborted) return
        found = { ...found, error }
        break
      }
      if (own.signal.aborted) return
    }
    running.current = null
    setSearch({ ...found, comuna: null, findings: findingsOf(found) })
  }
  /** Accepted, or discarded: it is no proposal any more. */
  const drop = (id: number) =>
    setSearch((now) => now && { ...now, proposals: now.proposals.filter(({ site }) => site.id !== id) })
  return { search, start, stop, drop }
}

const nothing: Search = {
  done: 0,
  of: 0,
  comuna: null,
  proposals: [],
  considered: 0,
  left: [],
  findings: [],
  error: null,
}

function findingsOf({ considered, proposals, error }: Search): Said[] {
  if (error !== null) return []
  if (considered === 0) return [{ code: 'proposals-no-blocks' }]
  return proposals.length === 0 ? [{ code: 'proposals-none', params: { considered } }] : [{ code: 'proposals-check' }]
}

/** One reason of each kind, with the blocks of all comunas. */
const summed = (left: readonly Said[]): Said[] =>
  [...Map.groupBy(left, ({ code }) => code)].map(([code, own]) => ({
    code,
    params: { ...own[0]?.params, count: own.reduce((sum, { params }) => sum + Number(params?.count ?? 0), 0) },
  }))
