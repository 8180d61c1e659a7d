export const layersEs = {
  layers: {},
}
