import type { Calls } from '../testing/sqlCalls.ts'

export const calls: Calls<typeof import('./attachments.queries.ts')> = {
  findSettlementName: [{ args: [1] }],
  listAttachments: [{ args: [1] }],
  findAttachment: [{ args: [1] }],
  openArrival: [{ args: [{ settlementId: 1, fileName: 'foto.jpg', actor: 'ana' }], rows: [{ id: 2 }] }],
  addPiece: [{ args: [2, 0, Buffer.from('a')] }],
  dropArrival: [{ args: [2] }],
  dropOldArrivals: [{}],
  settleArrival: [
    {
      args: [2, 1, { fileName: 'foto.jpg', mediaType: 'image/jpeg', byteCount: 3, hash: 'abc' }],
      rows: [{ id: 1 }],
    },
  ],
  readPiece: [{ args: [2, 0] }],
  readPreview: [{ args: [2] }],
  savePreview: [{ args: [2, { preview: Buffer.from('a'), width: 1, height: 1 }] }],
  saveCaption: [{ args: [2, 'Acceso'] }],
  removeAttachment: [{ args: [2, 'ana'] }],
  restoreAttachment: [{ args: [2] }],
}
