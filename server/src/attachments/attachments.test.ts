import { createHash, randomBytes } from 'node:crypto'
import { Readable } from 'node:stream'
import { type Attachment, attachmentLimits } from '@arraigo/shared/attachments/attachment.schema.ts'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { aSettlement } from '../testing/builders.ts'
import { databaseKinds } from '../testing/databases.ts'
import { startTestApp, type TestApp } from '../testing/testApp.ts'
import { receiveAttachment } from './receiveAttachment.ts'

const aJpeg = (bytes = 2000) => Buffer.concat([Buffer.from([0xff, 0xd8, 0xff, 0xe0]), randomBytes(bytes - 4)])

async function* brokenOff() {
  yield aJpeg(600_000)
  throw Object.assign(new Error('aborted'), { code: 'ECONNRESET' })
}

describe.each(databaseKinds)('attachments on the %s database', (kind) => {
  let test: TestApp
  let settlementId: number
  beforeAll(async () => {
    test = await startTestApp(kind)
    settlementId = await aSettlement(test.database.db, { name: 'Los Pinos' })
  })
  afterAll(() => test.close())

  const send = (content: Buffer | Readable, name: string, type = 'image/jpeg', to = settlementId) =>
    test.app.inject({
      method: 'POST',
      url: `/api/settlements/${to}/attachments?name=${encodeURIComponent(name)}`,
      headers: { 'content-type': type },
      payload: content,
    })
  const list = async (of = settlementId) =>
    (await test.app.inject({ url: `/api/settlements/${of}/attachments` })).json<Attachment[]>()
  const rows = async (table: 'attachment' | 'attachment_piece') =>
    Number(
      (
        await test.database.db
          .selectFrom(table)
          .select((eb) => eb.fn.countAll().as('count'))
          .executeTakeFirstOrThrow()
      ).count,
    )

  it('gives back the bytes of a file of many pieces, with nothing that could run', async () => {
    const content = aJpeg(attachmentLimits.bytes)
    const sent = await send(content, 'Acceso ñandú.jpg')
    expect(sent.statusCode).toBe(201)
    const attachment = sent.json<Attachment>()
    expect(attachment).toMatchObject({ byteCount: 20_000_000, mediaType: 'image/jpeg', settlementName: 'Los Pinos' })
    expect(attachment.hash).toBe(createHash('sha256').update(content).digest('hex'))
    const got = await test.app.inject({ url: `/api/attachments/${attachment.id}` })
    expect(got.rawPayload.equals(content)).toBe(true)
    expect(got.headers).toMatchObject({
      'content-type': 'image/jpeg',
      'content-length': '20000000',
      'x-content-type-options': 'nosniff',
      'content-disposition': `inline; filename="Acceso nandu.jpg"; filename*=UTF-8''Acceso%20%C3%B1and%C3%BA.jpg`,
    })
    expect(got.headers['content-security-policy']).toContain('sandbox')
    const headers = { 'if-none-match': String(got.headers.etag) }
    expect((await test.app.inject({ url: `/api/attachments/${attachment.id}`, headers })).statusCode).toBe(304)
  })

  it('keeps nothing of what is too large, not what it says, broken off or empty, and says why', async () => {
    const before = [await rows('attachment'), await rows('attachment_piece')]
    const endless = Readable.from(
      (function* () {
        yield aJpeg()
        for (let at = 0; at < 21; at++) yield Buffer.alloc(1_000_000)
      })(),
    )
    const answers = await Promise.all([
      send(endless, 'grande.jpg'),
      send(aJpeg(attachmentLimits.bytes + 1), 'grande.jpg'),
      send(Buffer.from('<html><script>alert(1)</script>'), 'foto.jpg'),
      send(Buffer.from('%PDF-1.7'), 'foto.jpg'),
      send(Buffer.alloc(0), 'foto.jpg'),
    ])
    expect(answers.map((answer) => [answer.statusCode, answer.json<{ code: string }>().code])).toEqual([
      [413, 'attachment-too-large'],
      [413, 'attachment-too-large'],
      [415, 'attachment-kind-refused'],
      [415, 'attachment-not-what-it-says'],
      [415, 'attachment-empty'],
    ])
    expect(answers[3]?.json<{ detail: string }>().detail).toContain(
      'dice ser una foto JPEG, pero su contenido es un PDF',
    )
    expect(answers[0]?.json<{ detail: string }>().detail).toContain('20 MB')
    const sent = {
      settlementId,
      fileName: 'cortada.jpg',
      declaredType: null,
      content: Readable.from(brokenOff()),
      actor: 'ana',
    }
    await expect(receiveAttachment(test.database.db, sent)).rejects.toMatchObject({
      status: 400,
      issues: [{ code: 'attachment-incomplete' }],
    })
    expect([await rows('attachment'), await rows('attachment_piece')]).toEqual(before)
    expect((await send(aJpeg(), 'foto.jpg', 'image/jpeg', 999_999)).statusCode).toBe(404)
  })

  it('keeps a text that is no text to its end out', async () => {
    const hidden = Buffer.concat([Buffer.alloc(600_000, 'a'), Buffer.from([0, 1, 2])])
    const answer = await send(hidden, 'notas.txt', 'text/plain')
    expect(answer.json()).toMatchObject({ status: 415, code: 'attachment-kind-refused' })
  })

  it('keeps the same content once on a settlement, also when it is sent twice at once', async () => {
    const own = await aSettlement(test.database.db)
    const content = aJpeg()
    const answers = await Promise.all([1, 2].map((at) => send(content, `foto ${at}.jpg`, 'image/jpeg', own)))
    expect(answers.map((answer) => answer.statusCode).sort()).toEqual([200, 201])
    const [first] = await list(own)
    await test.app.inject({ method: 'DELETE', url: `/api/attachments/${first?.id}` })
    expect(await list(own)).toEqual([])
    // Sent again it is there again, under its number.
    expect((await send(content, 'otra vez.jpg', 'image/jpeg', own)).json<Attachment>().id).toBe(first?.id)
    expect(await list(own)).toHaveLength(1)
  })

  it('takes away, and brings back', async () => {
    const { id } = (await send(Buffer.from('Acta\n'), 'acta.txt', 'text/plain')).json<Attachment>()
    const url = `/api/attachments/${id}`
    expect((await test.app.inject({ method: 'DELETE', url })).statusCode).toBe(204)
    expect((await test.app.inject({ url })).statusCode).toBe(404)
    expect((await test.app.inject({ method: 'DELETE', url })).statusCode).toBe(404)
    expect((await test.app.inject({ method: 'POST', url: `${url}/restore` })).json()).toMatchObject({ id })
    const got = await test.app.inject({ url })
    expect(got.body).toBe('Acta\n')
    expect(got.headers['content-disposition']).toMatch(/^attachment; filename="acta.txt"/)
  })

  it('keeps a caption as text, and a preview that is a small JPEG', async () => {
    const { id } = (await send(aJpeg(), 'foto.jpg')).json<Attachment>()
    const url = `/api/attachments/${id}`
    const caption = '<b>Acceso</b> norte'
    const edited = await test.app.inject({ method: 'PATCH', url, payload: { caption: ` ${caption} ` } })
    expect(edited.json()).toMatchObject({ caption, hasPreview: false })
    expect((await test.app.inject({ url: `${url}?preview` })).statusCode).toBe(404)
    const put = (payload: Buffer) =>
      test.app.inject({
        method: 'PUT',
        url: `${url}/preview?width=4000&height=3000`,
        headers: { 'content-type': 'image/jpeg' },
        payload,
      })
    expect((await put(Buffer.from('<html>'))).statusCode).toBe(415)
    expect((await put(aJpeg(attachmentLimits.previewBytes + 1))).statusCode).toBe(415)
    const preview = aJpeg(500)
    expect((await put(preview)).json()).toMatchObject({ hasPreview: true, width: 4000, height: 3000 })
    expect((await test.app.inject({ url: `${url}?preview` })).rawPayload.equals(preview)).toBe(true)
  })

  it('shows those of the settlements that one came from, after its own', async () => {
    const [old, middle, young] = [await aSettlement(test.database.db, { name: 'Antiguo' }), ...(await two())]
    const lineage = [
      { ancestor_id: old, descendant_id: middle, kind: 'split', ancestor_version: 1, done_by: 'test' },
      { ancestor_id: middle, descendant_id: young, kind: 'merge', ancestor_version: 1, done_by: 'test' },
    ]
    await test.database.db.insertInto('settlement_lineage').values(lineage).execute()
    await send(aJpeg(), 'de antes.jpg', 'image/jpeg', old)
    await send(aJpeg(), 'propia.jpg', 'image/jpeg', young)
    expect((await list(young)).map((one) => [one.fileName, one.settlementId])).toEqual([
      ['propia.jpg', young],
      ['de antes.jpg', old],
    ])
    expect(await list(old)).toHaveLength(1)
  })
  const two = async () => [await aSettlement(test.database.db), await aSettlement(test.database.db)] as const
})
