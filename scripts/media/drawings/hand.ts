/** Drawings of what one holds or looks at, each in a square of 200. */
export const hand = {
  phone: `<rect class="w" x="56" y="14" width="88" height="172" rx="14"/><path class="l" d="M90 166H110M74 44H126M74 66H110"/><rect class="g" x="74" y="92" width="52" height="44" rx="4"/>`,
  ringing: `<path class="w" d="M52 36C36 46 30 66 42 96C56 132 84 158 116 168C138 174 156 164 164 150L130 122 112 136C92 126 76 110 68 92L82 76Z"/><path class="g" d="M116 22A62 62 0 0 1 178 84H156A40 40 0 0 0 116 44Z"/>`,
  clock: `<circle class="w" cx="100" cy="102" r="78"/><path class="g" d="M100 102V40A62 62 0 0 1 153 71Z"/><path class="l" d="M100 52V102L134 122M100 24V34M178 102H168M22 102H32M100 180V170"/>`,
  coins: `<ellipse class="w" cx="76" cy="150" rx="52" ry="20"/><ellipse class="w" cx="76" cy="126" rx="52" ry="20"/><ellipse class="w" cx="76" cy="102" rx="52" ry="20"/><ellipse class="g" cx="130" cy="58" rx="44" ry="20"/><path class="h" d="M120 92 176 130"/>`,
  bubbles: `<path class="w" d="M20 30H132V98H74L48 124V98H20Z"/><path class="l" d="M42 54H110M42 76H86"/><path class="g" d="M80 112H184V170H160V192L136 170H80Z"/><path class="k" d="M100 132H164M100 150H144"/>`,
  lamp: `<path class="l" d="M100 10V46"/><path class="g" d="M48 104C48 70 72 46 100 46S152 70 152 104Z"/><path class="l" d="M84 104C84 124 116 124 116 104"/><path class="h" d="M100 138V184M56 132 34 172M144 132 166 172"/>`,
  hospital: `<path class="w" d="M28 60H172V182H28Z"/><path class="l" d="M14 182H186M56 60V28H144V60M84 182V146H116V182M46 92H66M134 92H154M46 124H66M134 124H154"/><path class="g" d="M92 84H108V98H122V114H108V128H92V114H78V98H92Z"/>`,
}
