// `npm run plan` and `npm run example`: the command of this name, with the app's own modules.
import { withApp } from './with-app.ts'

interface Command {
  main(args: readonly string[]): Promise<void>
}

const [name, ...args] = process.argv.slice(2)
await withApp<Command, void>(`cli/${name}.ts`, ({ main }) => main(args))
