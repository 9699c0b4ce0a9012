import { contexts } from '@contract/index'
import * as z from 'zod/mini'

/** `npm run --silent contract`: every operation with its schemas as JSON Schema. */
const operations = Object.values(contexts).flatMap((context) =>
  Object.values(context).map((operation) => ({
    context: operation.context,
    operation: operation.name,
    callers: operation.callers,
    scope: operation.scope,
    input: z.toJSONSchema(operation.input, { io: 'input' }),
    output: z.toJSONSchema(operation.output),
    errors: operation.errors,
    example: operation.example,
  })),
)
console.log(JSON.stringify(operations, null, 2))
