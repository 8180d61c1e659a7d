import { beforeEach, expect, test, vi } from 'vitest'

const kept = new Map<string, string>()

/** As after a reload: what is in memory is gone, what was stored is there. */
async function reloaded() {
  vi.resetModules()
  return import('./changeDrafts.ts')
}

beforeEach(() => {
  kept.clear()
  vi.stubGlobal('localStorage', {
    getItem: (key: string) => kept.get(key) ?? null,
    setItem: (key: string, value: string) => kept.set(key, value),
    removeItem: (key: string) => kept.delete(key),
  })
})

const step = (settlementId: number) => ({ settlementId, choices: [] })

test('changes survive a reload and belong to the run that they were made to', async () => {
  const { addStep } = await reloaded()
  addStep(7, 3, step(1))
  // The run has changed meanwhile: what was begun stays with its own.
  addStep(7, 4, step(2))
  const { changeDraftOf } = await reloaded()
  expect(changeDraftOf(7)).toEqual({ runId: 3, steps: [step(1), step(2)], undone: [] })
  expect(changeDraftOf(8)).toBeNull()
})

test('several are undone and redone one by one; a new one forgets what was undone', async () => {
  const { addStep, changeDraftOf, redoStep, undoStep } = await reloaded()
  for (const id of [1, 2, 3]) addStep(7, 3, step(id))
  undoStep(7)
  undoStep(7)
  expect(changeDraftOf(7)).toMatchObject({ steps: [step(1)], undone: [step(2), step(3)] })
  redoStep(7)
  expect(changeDraftOf(7)?.steps).toEqual([step(1), step(2)])
  addStep(7, 3, step(4))
  expect(changeDraftOf(7)).toMatchObject({ steps: [step(1), step(2), step(4)], undone: [] })
})

test('what cannot be read is no draft, what is dropped is gone for good', async () => {
  kept.set('plan-changes-7', '{"runId":"x"')
  const first = await reloaded()
  expect(first.changeDraftOf(7)).toBeNull()
  first.addStep(7, 3, step(1))
  first.dropChanges(7)
  expect((await reloaded()).changeDraftOf(7)).toBeNull()
})
