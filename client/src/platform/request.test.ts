import { describe, expect, it } from 'vitest'
import { problemFrom } from './request.ts'

describe('an answer that is not a success', () => {
  it('keeps every issue the server named', () => {
    const body = { code: 'import-rejected', issues: [{ code: 'crs-missing' }, { code: 'axes-look-swapped' }] }
    const problem = problemFrom(422, JSON.stringify(body))
    expect(problem.code).toBe('import-rejected')
    expect(problem.issues.map(({ code }) => code)).toEqual(['crs-missing', 'axes-look-swapped'])
    expect(problem.isUnreachable).toBe(false)
  })
  it('takes a gateway’s page for a server that is not there', () => {
    expect(problemFrom(502, '<html>Bad Gateway</html>').isUnreachable).toBe(true)
    expect(problemFrom(500, '').isUnreachable).toBe(false)
  })
  it('keeps what a conflict says is there now', () => {
    const body = { code: 'version-conflict', issues: [], conflicts: [{ id: 7, yourVersion: 2 }] }
    expect(problemFrom(412, JSON.stringify(body)).conflicts).toEqual([{ id: 7, yourVersion: 2 }])
    expect(problemFrom(422, '{}').conflicts).toEqual([])
  })
})
