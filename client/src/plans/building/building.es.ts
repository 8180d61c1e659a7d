export const buildingEs = {
  building: {
    name: 'Nuevo plan',
  },
}
