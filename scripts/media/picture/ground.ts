/** The look's colours on its two grounds; the letters are the classes that drawings use. */
const dusk = {
  ground: '#12303C',
  wall: '#1B4150',
  pane: '#0E2731',
  line: '#F3F2ED',
  hair: '#4C7280',
  text: '#F7F3E8',
  read: '#C3D0D1',
  faint: '#8FA9B0',
  lit: '#F6BC45',
}
const lime = {
  ...dusk,
  ground: '#F3F2ED',
  wall: '#FFFFFF',
  pane: '#DEE9EB',
  line: '#12303C',
  hair: '#78827F',
  text: '#1A2527',
}
export const grounds = { dusk, lime }
export type Ground = keyof typeof grounds

/** l line · w line over the wall's colour · g lit · k line in the ground's colour · h thin dashed · t text */
const style = ({ ground, wall, line, hair, text, lit }: typeof dusk) => `<style>
text{font-family:'Noto Sans CJK SC';fill:${text}}
.l,.w,.g{stroke:${line};stroke-width:5;stroke-linecap:round;stroke-linejoin:round;fill:none}
.w{fill:${wall}} .g{fill:${lit}} .k{stroke:${ground};stroke-width:4;stroke-linecap:round;fill:none}
.h{stroke:${hair};stroke-width:3;stroke-dasharray:7 7;fill:none}
.t{font-size:26px;font-weight:600;text-anchor:middle}
</style>`

/** A picture of `width` by `height` units on that ground. */
export const pictureOn = (ground: Ground, width: number, height: number, inside: string): string =>
  `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${width} ${height}" width="${width}" height="${height}">
${style(grounds[ground])}<rect width="${width}" height="${height}" fill="${grounds[ground].ground}"/>${inside}</svg>`

/** A drawing is made in a square of 200; this puts it at a place and size. */
export const placed = (drawing: string, x: number, y: number, size: number): string =>
  `<g transform="translate(${x} ${y}) scale(${size / 200})">${drawing}</g>`

type TextLook = { size: number; fill: string; bold?: boolean }
export const words = (x: number, y: number, text: string, { size, fill, bold = false }: TextLook): string =>
  `<text x="${x}" y="${y}" font-size="${size}" font-weight="${bold ? 600 : 400}" style="fill:${fill}">${text}</text>`
