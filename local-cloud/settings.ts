import { templates } from '../config/templates'
import type { Template } from './wechat/templates'

type Environment = Record<string, string | undefined>

/** What a deployment sets beside its secrets: the templates' ids, and from whom grants are counted. */
export const functionSettings = (environment: Environment): Record<string, string> => ({
  GRANTS_FROM: environment.GRANTS_FROM ?? 'client',
  ...Object.fromEntries(
    Object.entries(templates).map(([name, { env }]) => [env, environment[env] ?? `local-${name}`]),
  ),
})

/** The product's templates as the console of this cloud would list them. */
export const ownTemplates = (settings: Environment): Template[] =>
  Object.values(templates).flatMap(({ env, title, keywords }) => {
    const id = settings[env]
    return id ? [{ id, title, keys: Object.values(keywords) }] : []
  })
