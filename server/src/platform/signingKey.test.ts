import { generateKeyPairSync, verify } from 'node:crypto'
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { inspect } from 'node:util'
import { afterAll, expect, test } from 'vitest'
import { readConfig } from './config.ts'
import { openSigner, ownPublicKey } from './signingKey.ts'

const root = mkdtempSync(join(tmpdir(), 'arraigo-key-'))
afterAll(() => rmSync(root, { recursive: true, force: true }))

const pemOf = (kind: 'ed25519' | 'ed448') =>
  generateKeyPairSync(kind as 'ed25519').privateKey.export({ type: 'pkcs8', format: 'pem' }) as string
const read = (key: string) => readConfig({ ARRAIGO_SIGNING_KEY: key })

test('a key is made at the first start, for its owner alone, and is the same at the next', () => {
  const dataDir = join(root, 'first')
  expect(ownPublicKey({ signingKey: null, dataDir })).toBeNull()
  const signer = openSigner({ signingKey: null, dataDir })
  expect(readdirSync(dataDir)).toEqual(['signing-key.pem'])
  expect(statSync(join(dataDir, 'signing-key.pem')).mode & 0o777).toBe(0o600)
  expect(openSigner({ signingKey: null, dataDir }).publicKey).toBe(signer.publicKey)
  expect(ownPublicKey({ signingKey: null, dataDir })).toBe(signer.publicKey)
  const bytes = new TextEncoder().encode('orden')
  const publicKey = { key: { kty: 'OKP', crv: 'Ed25519', x: signer.publicKey }, format: 'jwk' } as const
  expect(verify(null, bytes, publicKey, signer.sign(bytes))).toBe(true)
})

test('the one of the configuration comes first, as text or as a file, and nobody prints it', () => {
  const pem = pemOf('ed25519')
  const path = join(root, 'own.pem')
  writeFileSync(path, pem)
  const config = read(pem)
  const { publicKey } = openSigner({ ...config, dataDir: root })
  expect(openSigner({ ...read(path), dataDir: root }).publicKey).toBe(publicKey)
  // As a line of a file .env holds it.
  expect(openSigner({ ...read(pem.replaceAll('\n', '\\n')), dataDir: root }).publicKey).toBe(publicKey)
  const secret = pem.split('\n')[1] as string
  expect(inspect(config, { depth: 9 }) + JSON.stringify(config)).not.toContain(secret)
  expect(readdirSync(root)).not.toContain('signing-key.pem')
})

test('what is no such key is refused, saying what is expected and never what was given', () => {
  const pem = pemOf('ed25519')
  for (const wrong of [pem.slice(0, -40), pemOf('ed448'), 'no/hay/tal.pem', pem.replace('PRIVATE', 'PUBLIC')]) {
    const said = (() => {
      try {
        read(wrong)
      } catch (error) {
        return (error as Error).message
      }
    })()
    expect(said).toMatch(/ARRAIGO_SIGNING_KEY must be an Ed25519 private key as PKCS#8 PEM.*openssl genpkey/)
    expect(said).not.toContain(wrong.split('\n')[1] ?? wrong)
  }
  expect(() => readConfig({ ARRAIGO_KNOWN_KEYS: 'corta' })).toThrow(/ARRAIGO_KNOWN_KEYS/)
  expect(readConfig({ ARRAIGO_KNOWN_KEYS: ` ${'A'.repeat(43)}, ` }).knownKeys).toEqual(['A'.repeat(43)])
})

test('a damaged file of the data folder is said and never replaced', () => {
  const dataDir = join(root, 'damaged')
  mkdirSync(dataDir)
  writeFileSync(join(dataDir, 'signing-key.pem'), 'nada')
  expect(() => openSigner({ signingKey: null, dataDir })).toThrow(/signing-key\.pem is no Ed25519 private key/)
  expect(readFileSync(join(dataDir, 'signing-key.pem'), 'utf8')).toBe('nada')
})

test('a file of the data folder that cannot be read is said, with what to do', () => {
  const dataDir = join(root, 'unreadable')
  mkdirSync(join(dataDir, 'signing-key.pem'), { recursive: true })
  expect(() => openSigner({ signingKey: null, dataDir })).toThrow(
    /cannot be read from .*signing-key\.pem \(EISDIR\).*ARRAIGO_SIGNING_KEY/,
  )
})

test('a folder that cannot be written to is said, with what to do', () => {
  writeFileSync(join(root, 'file'), '')
  const open = () => openSigner({ signingKey: null, dataDir: join(root, 'file/below') })
  expect(open).toThrow(/cannot be written to .*below.signing-key\.pem \(ENOTDIR\).*ARRAIGO_SIGNING_KEY/)
})
