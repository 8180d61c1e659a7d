import { describe, expect, it } from 'vitest'
import { serviceCode } from './standardIssues.ts'

describe('the code of a service that somebody names', () => {
  it.each([
    ['Posta rural N° 2', 'posta-rural-n-2'],
    ['  Educación  Técnica ', 'educacion-tecnica'],
    ['Ñuñoa', 'nunoa'],
    ['¡!', ''],
    [`${'a'.repeat(59)} b`, 'a'.repeat(59)],
  ])('%j is %j', (name, code) => {
    expect(serviceCode(name)).toBe(code)
  })
})
