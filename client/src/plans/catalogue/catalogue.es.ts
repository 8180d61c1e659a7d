export const catalogueEs = {
  catalogue: {
    name: 'Paquetes y costos',
  },
}
