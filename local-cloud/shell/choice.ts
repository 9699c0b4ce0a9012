import { byId, element } from './element'

/** One of a few, as radio buttons side by side; gives back how to set it without telling. */
export const choice = <T extends string>(
  id: string,
  options: readonly (readonly [value: T, label: string])[],
  chosen: (value: T) => void,
): ((value: T) => void) => {
  const radios = options.map(([value]) =>
    element('input', { type: 'radio', name: id, value, onchange: () => chosen(value) }),
  )
  byId(id).append(...options.map(([, label], i) => element('label', {}, radios[i]!, label)))
  return (value) => {
    for (const radio of radios) radio.checked = radio.value === value
  }
}
