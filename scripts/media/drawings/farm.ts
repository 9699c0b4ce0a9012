/** Drawings of field and orchard, each in a square of 200. The classes are explained in picture/ground.ts. */
const crown = (path: string) => `<path class="w" d="${path}"/>`
const orange = (x: number, y: number) => `<circle class="g" cx="${x}" cy="${y}" r="9"/>`

export const farm = {
  orangeTree: `${crown('M100 28C140 20 178 52 170 88C184 118 154 146 122 140C104 152 92 152 78 140C46 146 16 118 30 88C22 52 60 20 100 28Z')}
<path class="l" d="M100 184V112M100 150 72 118M100 138 130 108M70 184H130"/>${orange(64, 72)}${orange(120, 60)}${orange(144, 98)}${orange(86, 102)}`,
  openTree: `<path class="l" d="M100 186V140M100 150 52 96M100 140 148 96M70 186H130"/>
<circle class="w" cx="46" cy="80" r="32"/><circle class="w" cx="154" cy="80" r="32"/>
<circle class="g" cx="100" cy="38" r="18"/><path class="h" d="M100 66V128M86 66 78 110M114 66 122 110"/>${orange(40, 84)}${orange(160, 84)}`,
  cut: `<path class="w" d="M62 190C66 130 68 90 62 20H92C96 60 96 84 96 96L158 62 168 80 98 126C98 150 98 170 100 190Z"/>
<path class="g" d="M122 82 132 104 168 80 158 62Z"/><path class="h" d="M114 70 142 122"/>`,
  shears: `<path class="l" d="M104 96 160 22C172 52 160 78 122 108"/><path class="l" d="M96 100 44 34C30 62 44 84 80 108"/>
<circle class="g" cx="101" cy="106" r="10"/><path class="w" d="M92 116 52 176C46 186 58 194 66 186L106 124Z"/><path class="w" d="M110 116 150 176C156 186 144 194 136 186L98 124Z"/>`,
  barrow: `<path class="w" d="M44 84H168L148 136H72Z"/><circle class="l" cx="72" cy="164" r="20"/><path class="l" d="M148 136 164 184M44 84 16 70M92 144 72 164"/>
<path class="l" d="M70 84 58 40M96 84 104 32M122 84 142 44"/><path class="g" d="M104 32C120 28 128 36 124 48C112 52 104 44 104 32Z"/>`,
  sprayer: `<path class="w" d="M40 76C40 62 50 56 62 56H86C98 56 108 62 108 76V168C108 178 100 184 90 184H58C48 184 40 178 40 168Z"/><path class="l" d="M60 56V40H88V56M108 150C140 150 136 90 152 72L166 58"/>
<path class="h" d="M172 52 194 30M176 60 198 52M164 46 172 20"/><rect class="g" x="54" y="120" width="40" height="46" rx="4"/>`,
  camelliaFlower: `<path class="l" d="M100 190C104 160 104 150 100 128"/><path class="w" d="M104 170C124 150 152 150 168 160C152 180 124 184 104 170Z"/>
<path class="w" d="M100 88C70 70 74 28 100 22C126 28 130 70 100 88Z"/><path class="w" d="M100 88C86 56 44 50 32 74C36 102 76 112 100 88Z"/><path class="w" d="M100 88C114 56 156 50 168 74C164 102 124 112 100 88Z"/>
<path class="w" d="M100 88C66 92 50 124 64 146C92 146 108 118 100 88Z"/><path class="w" d="M100 88C134 92 150 124 136 146C108 146 92 118 100 88Z"/><circle class="g" cx="100" cy="90" r="16"/>`,
  camelliaFruit: `<path class="l" d="M20 40C70 60 120 60 182 34M84 56V84M132 52V80"/><circle class="w" cx="84" cy="116" r="33"/><circle class="w" cx="146" cy="106" r="28"/>
<path class="l" d="M84 84V104M146 78V96"/><path class="w" d="M40 52C30 84 36 108 52 124C64 98 60 72 40 52Z"/><path class="g" d="M112 40C112 22 128 14 140 20C140 34 128 46 112 40Z"/><path class="h" d="M52 172H176"/>`,
  bee: `<ellipse class="w" cx="82" cy="66" rx="20" ry="38" transform="rotate(-24 82 66)"/><ellipse class="w" cx="122" cy="64" rx="20" ry="38" transform="rotate(20 122 64)"/>
<ellipse class="g" cx="100" cy="122" rx="56" ry="34"/><path class="l" d="M82 92V152M106 88V156M130 96V148M152 112 172 96M150 128 174 128"/><path class="h" d="M10 170C40 150 34 186 64 176"/>`,
  field: `<path class="w" d="M12 168 60 44H140L188 168Z"/><path class="l" d="M84 44 68 168M116 44 132 168M46 82H154M30 124H170"/><path class="g" d="M72 124 76 82H124L128 124Z"/><path class="h" d="M4 184H196"/>`,
}
