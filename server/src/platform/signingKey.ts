import { createPrivateKey, createPublicKey, generateKeyPairSync, type KeyObject, randomUUID, sign } from 'node:crypto'
import { existsSync, linkSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join, resolve } from 'node:path'

/** Signs as this installation does. */
export interface Signer {
  /** Raw 32 bytes, base64url. */
  publicKey: string
  sign(bytes: Uint8Array): Uint8Array
}

const expected =
  'ARRAIGO_SIGNING_KEY must be an Ed25519 private key as PKCS#8 PEM (“-----BEGIN PRIVATE KEY-----…”), or the path of a file with one; make one with: openssl genpkey -algorithm ed25519'
const fileName = 'signing-key.pem'

/**
 * What ARRAIGO_SIGNING_KEY names; null where it is not set. A KeyObject shows nothing of the key where somebody prints it.
 * What is wrong is added to `problems`, without the text that was given.
 */
export function readSigningKey(given: string | undefined, root: string, problems: string[]): KeyObject | null {
  if (!given) return null
  let pem = given.replaceAll('\\n', '\n')
  if (!given.includes('-----BEGIN')) {
    try {
      pem = readFileSync(resolve(root, given), 'utf8')
    } catch (error) {
      problems.push(`${expected}. No such file can be read (${(error as NodeJS.ErrnoException).code})`)
      return null
    }
  }
  const key = privateKey(pem)
  if (key === null) problems.push(expected)
  return key
}

function privateKey(pem: string): KeyObject | null {
  if (!pem.includes('BEGIN PRIVATE KEY')) return null
  try {
    const key = createPrivateKey({ key: pem, format: 'pem' })
    return key.asymmetricKeyType === 'ed25519' ? key : null
  } catch {
    return null
  }
}

/** Public keys whose signatures hold here too, of ARRAIGO_KNOWN_KEYS: base64url, separated by commas. */
export function readKnownKeys(given: string | undefined, problems: string[]): string[] {
  const keys = (given ?? '').split(',').flatMap((key) => key.trim() || [])
  if (keys.some((key) => !/^[A-Za-z0-9_-]{43}$/.test(key)))
    problems.push('ARRAIGO_KNOWN_KEYS must be public keys of 43 letters of base64url, separated by commas')
  return keys
}

interface Where {
  signingKey: KeyObject | null
  dataDir: string
}

/** The key of the configuration, or the one in the data folder, made there at the first start. */
export function openSigner({ signingKey, dataDir }: Where): Signer {
  const key = signingKey ?? keyInFolder(dataDir)
  return { publicKey: publicKeyOf(key), sign: (bytes) => sign(null, bytes, key) }
}

/** As `openSigner` names it, without making a key; null where there is none. */
export function ownPublicKey({ signingKey, dataDir }: Where): string | null {
  if (signingKey !== null) return publicKeyOf(signingKey)
  return existsSync(join(dataDir, fileName)) ? publicKeyOf(keyInFolder(dataDir)) : null
}

/** Raw, base64url: of a private key, or of a public one as PEM. */
const publicKeyOf = (key: KeyObject | string): string => createPublicKey(key).export({ format: 'jwk' }).x as string

function keyInFolder(folder: string): KeyObject {
  const path = join(folder, fileName)
  try {
    if (!existsSync(path)) makeKey(folder, path)
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException
    throw new Error(
      `The key that signs frozen rankings cannot be written to ${path} (${code}). Let the program write there, or name a key with ARRAIGO_SIGNING_KEY.`,
      { cause: error },
    )
  }
  const key = privateKey(readKeyFile(path))
  if (key === null)
    throw new Error(
      `${path} is no Ed25519 private key as PKCS#8 PEM. Bring it back from a backup; without it what was sealed before is checked only with its public key.`,
    )
  return key
}

function readKeyFile(path: string): string {
  try {
    return readFileSync(path, 'utf8')
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException
    throw new Error(
      `The key that signs frozen rankings cannot be read from ${path} (${code}). Let the program read it, or name a key with ARRAIGO_SIGNING_KEY.`,
      { cause: error },
    )
  }
}

function makeKey(folder: string, path: string): void {
  mkdirSync(folder, { recursive: true })
  const pem = generateKeyPairSync('ed25519').privateKey.export({ type: 'pkcs8', format: 'pem' })
  // Complete before it has its name, and never over another one: two servers may start on one folder at once.
  const ownFile = `${path}.${randomUUID().slice(0, 8)}`
  writeFileSync(ownFile, pem, { mode: 0o600, flag: 'wx' })
  try {
    linkSync(ownFile, path)
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error
  } finally {
    rmSync(ownFile)
  }
}
