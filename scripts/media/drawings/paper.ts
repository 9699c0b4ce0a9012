/** Drawings of papers, books and boards, each in a square of 200. */
const sheet = '<path class="w" d="M46 18H126L158 50V184H46Z"/><path class="l" d="M126 18V50H158"/>'
const tick = (x: number, y: number) => `<path class="l" d="M${x} ${y}l8 8 14-16"/>`

export const paper = {
  contract: `${sheet}<path class="l" d="M66 76H138M66 100H138M66 124H110"/><path class="l" d="M84 160C96 140 104 172 116 156S134 154 140 160"/><rect class="g" x="62" y="140" width="16" height="16"/>`,
  list: `${sheet}${tick(62, 80)}${tick(62, 114)}<path class="l" d="M98 80H140M98 114H140M98 148H140"/><rect class="g" x="62" y="138" width="20" height="20" rx="2"/>`,
  board: `<path class="w" d="M22 40H178V142H22Z"/><path class="l" d="M50 142V188M150 142V188M14 40 100 14 186 40"/><path class="l" d="M40 66H88M40 88H88M40 110H72M106 66H160"/><rect class="g" x="108" y="84" width="50" height="38" rx="2"/>`,
  ledger: `<path class="w" d="M18 34H182V172H18Z"/><path class="l" d="M18 66H182M72 34V172M126 34V172M18 100H182M18 136H182"/><rect class="g" x="130" y="140" width="48" height="28"/>`,
  receipt: `<path class="w" d="M52 18H148V182L132 168 116 182 100 168 84 182 68 168 52 182Z"/><path class="l" d="M70 50H130M70 76H130M70 102H104"/><rect class="g" x="108" y="120" width="24" height="24" rx="2"/><path class="l" d="M70 130H92"/>`,
  magnifier: `<path class="w" d="M24 24H128V150H24Z"/><path class="l" d="M44 52H108M44 78H84"/><circle class="g" cx="124" cy="112" r="36"/><path class="l" d="M150 138 184 176M110 112H138M124 98V126"/>`,
  book: `<path class="w" d="M100 48C76 30 44 30 16 38V164C44 156 76 156 100 172C124 156 156 156 184 164V38C156 30 124 30 100 48Z"/><path class="l" d="M100 48V172M36 68C52 64 68 66 80 72M36 96C52 92 68 94 80 100M120 72C132 66 148 64 164 68"/><path class="g" d="M120 98C134 92 148 92 164 96V118C148 114 134 114 120 120Z"/>`,
  notebook: `<path class="w" d="M48 22H158V178H48Z"/><path class="l" d="M36 50H60M36 84H60M36 118H60M36 152H60M84 60H138M84 88H138M84 116H120"/><path class="g" d="M118 168 178 100 192 112 132 180 112 186Z"/>`,
  calendar: `<path class="w" d="M26 40H174V178H26Z"/><path class="l" d="M26 76H174M64 22V54M136 22V54M50 100H66M92 100H108M134 100H150M50 152H66M92 152H108"/><rect class="g" x="84" y="116" width="32" height="24" rx="2"/><path class="l" d="M50 128H66M134 128H150"/>`,
  steps: `<path class="w" d="M14 180V146H58V112H102V78H146V44H188V180Z"/><circle class="g" cx="166" cy="22" r="14"/><path class="h" d="M24 124 132 34"/>`,
  bars: `<path class="w" d="M58 20H142V62H58Z"/><path class="g" d="M58 62H142V142H58Z"/><path class="w" d="M58 142H142V184H58Z"/><path class="l" d="M158 20H176V62H158M158 142H176V184H158M24 62H40V142H24"/>`,
  card: `<rect class="w" x="16" y="48" width="168" height="108" rx="12"/><path class="l" d="M16 82H184M38 130H96"/><rect class="g" x="126" y="106" width="38" height="30" rx="4"/>`,
  ballot: `<path class="w" d="M28 92H172V180H28Z"/><path class="l" d="M70 92H130"/><path class="g" d="M72 86V24H128V86Z"/><path class="l" d="M86 54l12 12 20-26"/><path class="l" d="M16 92H184"/>`,
}
