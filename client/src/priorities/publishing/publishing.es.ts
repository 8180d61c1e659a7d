export const publishingEs = {
  publishing: {
    name: 'Publicación',
  },
}
