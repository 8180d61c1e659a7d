import type { Import, Inspection } from '@arraigo/shared/imports/import.schema.ts'
import type { TestApp } from '../testing/testApp.ts'

const boundary = '----prueba'
const form = (fileName: string, content: string) => ({
  headers: { 'content-type': `multipart/form-data; boundary=${boundary}` },
  payload: `--${boundary}\r\nContent-Disposition: form-data; name="file"; filename="${fileName}"\r\nContent-Type: application/octet-stream\r\n\r\n${content}\r\n--${boundary}--\r\n`,
})

/** Uploads a text as a file of that name. */
export const sendFile = (app: TestApp['app'], fileName: string, content: string) =>
  app.inject({ method: 'POST', url: '/api/uploads', ...form(fileName, content) })

/** Uploads, imports, and follows the import's events to their end, as the page does. */
export async function importThroughApi(app: TestApp['app'], content: string, request: object): Promise<Import> {
  const sent = await sendFile(app, 'campamentos.geojson', content)
  if (sent.statusCode !== 201) throw new Error(sent.body)
  const { upload } = sent.json<Inspection>()
  const url = `/api/uploads/${upload.id}/imports`
  const queued = (await app.inject({ method: 'POST', url, payload: request })).json<Import>()
  const events = await app.inject({ url: `/api/imports/${queued.id}/events` })
  const last = events.body.trim().split('\n\n').at(-1) ?? ''
  return JSON.parse(last.replace('data: ', '')) as Import
}
