export const bulkEs = {
  bulk: { title: 'Editar varios' },
}
