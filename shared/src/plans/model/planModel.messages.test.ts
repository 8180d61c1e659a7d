import { readdirSync, readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { isMessage } from '../../messages/messages.ts'
import '../addPlansMessages.ts'

const folder = new URL('.', import.meta.url)
const sources = readdirSync(folder).filter((name) => !/\.(messages|test)\.ts$|^reasonWords/.test(name))

test('every code that the model says has its text', () => {
  const codes = sources.flatMap((name) => [
    ...readFileSync(new URL(name, folder), 'utf8').matchAll(/'(plan-[a-z-]+[a-z])'/g),
  ])
  const said = new Set(codes.map(([, code = '']) => code))
  expect(said.size).toBeGreaterThan(80)
  expect([...said].filter((code) => !isMessage(code) && !isMessage(`word.${code}`))).toEqual([])
})
