import { readdirSync, readFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { readerMessages } from '@arraigo/shared/imports/readers.messages.ts'
import { isMessage } from '@arraigo/shared/messages/messages.ts'
import { expect, test } from 'vitest'

test('every issue that readers and geometry checks raise has a text', () => {
  const folders = [import.meta.dirname, resolve(import.meta.dirname, '../../../../shared/src/geo')]
  const sources = folders.flatMap((folder) =>
    readdirSync(folder)
      .filter((name) => /(?<!\.test)\.ts$/.test(name))
      .map((name) => readFileSync(join(folder, name), 'utf8')),
  )
  const codes = sources.flatMap((text) =>
    [...text.matchAll(/(?:code: |\.add\(|from === 'zip' \? |: |\[)'([a-z]+(?:-[a-z]+)+)'/g)].map(([, code]) => code!),
  )
  const raised = new Set(codes.filter((code) => !/^(utf|windows|cp|iso|geojson-lines|json-rows)/.test(code)))
  expect(raised.size).toBeGreaterThan(60)
  expect([...raised].filter((code) => !isMessage(code))).toEqual([])
})

test('no sentence repeats what a library says in its own language', () => {
  const passedOn = Object.entries(readerMessages).filter(([, texts]) => /\{reason\}/.test(texts.es + texts.en))
  expect(passedOn).toEqual([])
})
