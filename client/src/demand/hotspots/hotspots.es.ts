export const hotspotsEs = {
  hotspots: {},
}
