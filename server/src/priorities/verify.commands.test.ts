import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { toBase64url } from '@arraigo/shared/priorities/sealed/base64url.ts'
import { canonicalJson } from '@arraigo/shared/priorities/sealed/canonicalJson.ts'
import { documentToSeal } from '@arraigo/shared/priorities/sealed/documentToSeal.ts'
import { signedBytes } from '@arraigo/shared/priorities/sealed/signature.ts'
import { aSpec, someInputs } from '@arraigo/shared/priorities/testing/aRanking.ts'
import { afterAll, expect, test } from 'vitest'
import { openSigner } from '../platform/signingKey.ts'
import { startProcess } from '../testing/serverProcess.ts'

const folder = mkdtempSync(join(tmpdir(), 'arraigo-verify-'))
afterAll(() => rmSync(folder, { recursive: true, force: true }))

/** There is no such database: the command must not ask for one. */
async function verify(args: string[], dataDir = folder) {
  const nowhere = { databaseUrl: 'postgres://nobody@127.0.0.1:1/none', dataDir }
  const started = startProcess('server/src/cli.ts', ['verify', ...args], nowhere)
  return { code: await started.exited, output: started.output() }
}

test('says each check in words, and by its exit code whether the file holds', async () => {
  const signer = openSigner({ signingKey: null, dataDir: folder })
  const unsigned = documentToSeal({
    ...{ id: 'AAAAAAAAAAAAAAAAAAAAAA', name: 'Mesa comunal', note: null, rankingId: 2, rankingVersion: 3 },
    ...{ sealedAt: '2026-01-31T12:00:00.000Z', sealedBy: 'planificador-local', programVersion: '0.1.0' },
    spec: aSpec([{}, {}]),
    inputs: someInputs([
      [113, 1],
      [59, 0.5],
      [17, null],
    ]),
  })
  const signature = {
    ...{ algorithm: 'Ed25519', publicKey: signer.publicKey },
    value: toBase64url(signer.sign(signedBytes(unsigned))),
  }
  const text = canonicalJson({ ...unsigned, signature })
  const written = (name: string, content: string) => {
    writeFileSync(join(folder, name), content)
    return join(folder, name)
  }
  const file = written('orden.json', text)
  const changed = written('cambiado.json', text.replace('"S2"', '"S9"').replace('113', '114'))
  const elsewhere = join(folder, 'otra')

  const [good, unknown, named, broken, absent, noKey] = await Promise.all([
    verify([file]),
    verify([file], elsewhere),
    verify([file, '--key', signer.publicKey, '--json'], elsewhere),
    verify([changed]),
    verify([join(folder, 'no-hay.json')]),
    verify([file, '--key', 'llave']),
  ])
  expect(good.output).toMatch(/“Mesa comunal”: versión 3 .*, 3 campamentos ordenados/)
  expect(good.output).toMatch(/✓ Firma: corresponde.*\n✓ Clave: es una.*\n✓ Orden: .*hasta el último dígito.*\nVÁLIDA/)
  expect(good.code).toBe(0)
  expect(unknown.output).toMatch(/✓ Firma.*\n✗ Clave.*--key/)
  expect(unknown.code).toBe(1)
  expect(JSON.parse(named.output)).toMatchObject({ isValid: true, issues: [] })
  expect(named.code).toBe(0)
  expect(broken.output).toMatch(/✗ Firma(.|\n)*✗ Orden(.|\n)*S9: el archivo dice lugar 2(.|\n)*NO ES VÁLIDA/)
  expect(broken.code).toBe(1)
  expect(absent).toMatchObject({ code: 1, output: expect.stringContaining('no-hay.json') })
  expect(noKey).toMatchObject({ code: 1, output: expect.stringContaining('--key llave') })
}, 60_000)
