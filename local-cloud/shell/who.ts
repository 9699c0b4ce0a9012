import type { SeedPerson } from '../../scripts/seed/seed'
import { keep, kept } from './address'
import { byId, element } from './element'
import { ask } from './local'
import { open } from './phone'

const row = (person: SeedPerson, become: (openid: string) => void): HTMLLIElement => {
  const { openid, name, who, note } = person
  const words = [
    element('b', {}, name),
    element('small', { className: 'who' }, who),
    ...(note ? [element('small', {}, note)] : []),
  ]
  const button = element('button', { type: 'button', onclick: () => become(openid) }, ...words)
  button.dataset.openid = openid
  return element('li', {}, button)
}

const mark = (openid: string): void => {
  for (const button of document.querySelectorAll<HTMLElement>('#people button'))
    button.setAttribute('aria-pressed', String(button.dataset.openid === openid))
}

/** Lists whom one can be; `became` hears of every switch, the first one included. */
export const showPeople = async (became: () => void): Promise<void> => {
  const become = (openid: string): void => {
    keep('openid', openid)
    mark(openid)
    open()
    became()
  }
  const people = (await ask<{ people: SeedPerson[] }>('/_local/people'))?.people ?? []
  byId('people').replaceChildren(...people.map((person) => row(person, become)))
  const form = byId<HTMLFormElement>('someone')
  form.onsubmit = (event) => {
    event.preventDefault()
    const typed = String(new FormData(form).get('openid')).trim()
    if (typed) become(typed)
  }
  become(kept('openid') ?? people[0]?.openid ?? 'o-stranger')
}
