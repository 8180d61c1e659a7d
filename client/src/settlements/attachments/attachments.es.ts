export const attachmentsEs = {
  attachments: { title: 'Fotos y documentos' },
}
